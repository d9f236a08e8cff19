package org.odnos.bench;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** Rows on their way into a table by COPY. */
final class Copy implements AutoCloseable {

    private static final int BUFFER = 1 << 18;

    private final Writer out;
    private final int columns;

    Copy(Connection database, String table, String... columns) throws SQLException {
        this.columns = columns.length;
        String statement = "copy %s (%s) from stdin".formatted(table, String.join(", ", columns));
        out =
                new OutputStreamWriter(
                        new PGCopyOutputStream(
                                database.unwrap(PGConnection.class), statement, BUFFER),
                        StandardCharsets.UTF_8);
    }

    /** Values in the order of the columns; moments are given as {@link Instant}. */
    void row(@Nullable Object... values) throws IOException {
        if (values.length != columns) {
            throw new IllegalArgumentException(values.length + " values, " + columns + " columns");
        }
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                out.write('\t');
            }
            Object value = values[i];
            if (value == null) {
                out.write("\\N");
            } else {
                escaped(value.toString());
            }
        }
        out.write('\n');
    }

    private void escaped(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\t' -> out.write("\\t");
                case '\n' -> out.write("\\n");
                case '\r' -> out.write("\\r");
                case '\\' -> out.write("\\\\");
                default -> out.write(c);
            }
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
