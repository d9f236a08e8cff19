/** Reading a table out of a text file: encoding, delimiter, header, rows. */
@NullMarked
package org.odnos.records.transfer.table;

import org.jspecify.annotations.NullMarked;
