package org.odnos.records.transfer;

import org.odnos.kernel.Invalid;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.file.FileBytes;
import org.odnos.records.transfer.Import.FileColumn;
import org.odnos.records.transfer.mapping.ColumnProfile;
import org.odnos.records.transfer.table.FileFault;
import org.odnos.records.transfer.table.Table;
import org.odnos.records.transfer.table.TableFormat;
import org.odnos.records.transfer.table.TableRow;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a file once from end to end: is it a table, how long, and what do its columns look like.
 */
@Component
class FileSurvey {

    /** What was found; profiles are in the order of the columns. */
    record Surveyed(TableFormat format, long rows, List<ColumnProfile> profiles) {

        List<FileColumn> columns() {
            return profiles.stream()
                    .map(
                            column ->
                                    new FileColumn(
                                            column.index(), column.header(), column.samples()))
                    .toList();
        }
    }

    private static final long MOST_ROWS = 5_000_000;

    private static final class Counter {
        private long rows;
    }

    /**
     * @throws Invalid at {@code /file} if it cannot be imported
     */
    Surveyed of(FileBytes file, Table.Wanted wanted) throws IOException {
        try {
            return survey(Table.of(file, wanted, CurrentCaller.get().language()));
        } catch (FileFault fault) {
            throw Invalid.of("/file", fault.code(), fault.args().toArray());
        }
    }

    private static Surveyed survey(Table table) throws IOException {
        List<ColumnProfile> profiles = new ArrayList<>();
        for (String header : table.headers()) {
            profiles.add(new ColumnProfile(profiles.size(), header));
        }
        Counter counter = new Counter();
        table.eachRow(
                row -> {
                    counter.rows++;
                    look(row, profiles);
                });
        if (counter.rows == 0) {
            throw new FileFault("import.no-rows");
        }
        if (counter.rows > MOST_ROWS) {
            throw new FileFault("import.too-many-rows", MOST_ROWS);
        }
        return new Surveyed(table.format(), counter.rows, profiles);
    }

    private static void look(TableRow row, List<ColumnProfile> profiles) {
        int width = Math.min(row.cells().size(), profiles.size());
        for (int i = 0; i < width; i++) {
            profiles.get(i).take(row.cells().get(i));
        }
    }
}
