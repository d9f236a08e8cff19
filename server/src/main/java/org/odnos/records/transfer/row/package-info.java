/** From a row of a file to the change of a record. */
@NullMarked
package org.odnos.records.transfer.row;

import org.jspecify.annotations.NullMarked;
