@NullMarked
package org.odnos.records;

import org.jspecify.annotations.NullMarked;
