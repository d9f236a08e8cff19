package org.odnos.records.transfer.table;

import java.nio.charset.Charset;

/**
 * How the bytes of a file become a table.
 *
 * @param headerLine the line of the column names, from 1; 0 if the file has none
 */
public record TableFormat(Charset encoding, char delimiter, long headerLine) {}
