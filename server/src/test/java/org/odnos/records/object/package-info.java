@NullMarked
package org.odnos.records.object;

import org.jspecify.annotations.NullMarked;
