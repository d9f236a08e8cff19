package org.odnos.records.transfer.table;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.file.FileBytes;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;

/** A file read as a table: rows of cells under named columns. */
public final class Table {

    /** What somebody has decided about a file; null is found out. */
    public record Wanted(
            @Nullable Charset encoding, @Nullable Character delimiter, @Nullable Long headerLine) {
        public static final Wanted NOTHING = new Wanted(null, null, null);

        /**
         * Of a file that was read already: what is not asked for anew is found out again, as it may
         * follow from what is; where nothing is, all stays.
         */
        public Wanted after(TableFormat read) {
            boolean sameText = encoding == null && delimiter == null;
            return new Wanted(
                    Objects.requireNonNullElse(encoding, read.encoding()),
                    sameText ? Character.valueOf(read.delimiter()) : delimiter,
                    equals(NOTHING) ? Long.valueOf(read.headerLine()) : headerLine);
        }
    }

    private static final int MAX_COLUMNS = 1_000;
    private static final int HEAD = 60;

    private final FileBytes file;
    private final TableFormat format;
    private final List<String> headers;

    public Table(FileBytes file, TableFormat format, List<String> headers) {
        this.file = file;
        this.format = format;
        this.headers = List.copyOf(headers);
    }

    /**
     * Looks into a file that somebody sent.
     *
     * @param language of the company, for encodings that cannot be told apart otherwise
     * @throws FileFault if it is no table
     */
    public static Table of(FileBytes file, Wanted wanted, Locale language) throws IOException {
        refuseOtherKinds(file);
        Charset encoding =
                wanted.encoding() == null ? Encodings.of(file, language) : wanted.encoding();
        char delimiter =
                wanted.delimiter() == null ? Delimiters.of(file, encoding) : wanted.delimiter();
        List<TableRow> head = head(file, encoding, delimiter);
        if (head.isEmpty()) {
            throw new FileFault("import.empty");
        }
        Long line = wanted.headerLine();
        long header = line == null ? Headers.line(head) : line;
        return new Table(file, new TableFormat(encoding, delimiter, header), names(head, header));
    }

    public TableFormat format() {
        return format;
    }

    public List<String> headers() {
        return headers;
    }

    /** Every row below the header that is not blank, in the order of the file. */
    public void eachRow(Consumer<TableRow> visitor) throws IOException {
        try (TableReader reader = TableReader.of(file, format.encoding(), format.delimiter())) {
            while (reader.hasNext()) {
                TableRow row = reader.next();
                if (row.line() > format.headerLine() && !row.isBlank()) {
                    visitor.accept(row);
                }
            }
        }
    }

    private static void refuseOtherKinds(FileBytes file) throws IOException {
        try (InputStream in = file.open()) {
            byte[] head = in.readNBytes(FileKind.LONGEST);
            if (head.length == 0) {
                throw new FileFault("import.empty");
            }
            FileKind.of(head)
                    .ifPresent(
                            kind -> {
                                throw new FileFault(kind.problem());
                            });
        }
    }

    private static List<TableRow> head(FileBytes file, Charset encoding, char delimiter)
            throws IOException {
        List<TableRow> head = new ArrayList<>();
        try (TableReader reader = TableReader.of(file, encoding, delimiter)) {
            while (head.size() < HEAD && reader.hasNext()) {
                TableRow row = reader.next();
                if (!row.isBlank()) {
                    head.add(row);
                }
            }
        }
        return head;
    }

    private static List<String> names(List<TableRow> head, long line) {
        List<String> cells =
                head.stream()
                        .filter(row -> line == 0 || row.line() == line)
                        .findFirst()
                        .map(TableRow::cells)
                        .orElseThrow(() -> new FileFault("import.no-header", line));
        if (cells.size() > MAX_COLUMNS) {
            throw new FileFault("import.too-many-columns", cells.size(), MAX_COLUMNS);
        }
        if (cells.stream().anyMatch(cell -> cell.indexOf('\0') >= 0)) {
            throw new FileFault("import.not-text");
        }
        return Headers.names(line == 0 ? cells.stream().map(_ -> "").toList() : cells);
    }
}
