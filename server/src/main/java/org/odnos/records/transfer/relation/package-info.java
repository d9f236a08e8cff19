/** Finding the records that the cells of a file name, and making those that are missing. */
@NullMarked
package org.odnos.records.transfer.relation;

import org.jspecify.annotations.NullMarked;
