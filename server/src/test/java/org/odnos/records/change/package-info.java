@NullMarked
package org.odnos.records.change;

import org.jspecify.annotations.NullMarked;
