/** Which column of a file goes into which field: what is proposed, and what was decided. */
@NullMarked
package org.odnos.records.transfer.mapping;

import org.jspecify.annotations.NullMarked;
