/** Proof that rights hold on every way to a record. */
@NullMarked
package org.odnos.records.right;

import org.jspecify.annotations.NullMarked;
