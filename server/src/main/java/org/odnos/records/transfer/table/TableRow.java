package org.odnos.records.transfer.table;

import java.util.List;

/**
 * One record of a file.
 *
 * @param line where it starts in the file, from 1
 */
public record TableRow(long line, List<String> cells) {

    /** Whether no cell says anything; such rows are no rows. */
    public boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}
