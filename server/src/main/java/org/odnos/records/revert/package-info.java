/** Gives records back what they were: one field, what one change did, or all as at a moment. */
@NullMarked
package org.odnos.records.revert;

import org.jspecify.annotations.NullMarked;
