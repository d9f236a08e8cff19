package org.odnos.records.save;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.StoredColumns.SqlColumn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes any number of rows in one statement: the values of each column travel as one array of
 * texts, which the database takes apart and casts. The statement does not depend on the number of
 * rows, so its plan is kept.
 */
@Component
final class SaveSql {

    private final JdbcTemplate jdbc;

    SaveSql(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Values of some columns for some rows, column by column. */
    static final class Rows {
        private final Map<SqlColumn, List<@Nullable String>> values = new LinkedHashMap<>();

        void add(String column, String type, @Nullable Object value) {
            add(new SqlColumn(column, type), value == null ? null : value.toString());
        }

        void add(SqlColumn column, @Nullable String value) {
            values.computeIfAbsent(column, _ -> new ArrayList<>()).add(value);
        }

        boolean isEmpty() {
            return values.isEmpty();
        }

        private List<SqlColumn> columns() {
            return List.copyOf(values.keySet());
        }
    }

    void insert(String table, Rows rows) {
        List<SqlColumn> columns = rows.columns();
        String statement =
                "insert into %s (%s) select %s from unnest(%s) as a(%s)"
                        .formatted(
                                quoted(table),
                                names(columns),
                                columns.stream().map(SaveSql::cast).collect(joining(", ")),
                                marks(columns),
                                names(columns));
        run(statement, rows);
    }

    /** Sets every column but {@code id} in the rows of these ids and counts the version on. */
    void update(String table, Rows rows) {
        List<SqlColumn> columns = rows.columns();
        String set =
                columns.stream()
                        .filter(column -> !column.name().equals("id"))
                        .map(column -> quoted(column.name()) + " = " + cast(column))
                        .collect(joining(", "));
        String statement =
                "update %s t set version = t.version + 1, %s from unnest(%s) as a(%s) where t.id = a.id::uuid"
                        .formatted(quoted(table), set, marks(columns), names(columns));
        run(statement, rows);
    }

    /** As {@link #update}, but for what follows from others: nobody has changed the rows. */
    void follow(String table, Rows rows) {
        List<SqlColumn> columns = rows.columns();
        String set =
                columns.stream()
                        .filter(column -> !column.name().equals("id"))
                        .map(column -> quoted(column.name()) + " = " + cast(column))
                        .collect(joining(", "));
        run(
                "update %s t set %s from unnest(%s) as a(%s) where t.id = a.id::uuid"
                        .formatted(quoted(table), set, marks(columns), names(columns)),
                rows);
    }

    private void run(String statement, Rows rows) {
        jdbc.update(
                connection -> {
                    var prepared = connection.prepareStatement(statement);
                    int at = 1;
                    for (List<@Nullable String> column : rows.values.values()) {
                        prepared.setArray(at++, connection.createArrayOf("text", column.toArray()));
                    }
                    return prepared;
                });
    }

    private static String marks(List<SqlColumn> columns) {
        return columns.stream().map(_ -> "?::text[]").collect(joining(", "));
    }

    private static String names(List<SqlColumn> columns) {
        return columns.stream().map(column -> quoted(column.name())).collect(joining(", "));
    }

    private static String cast(SqlColumn column) {
        String value = "a." + quoted(column.name());
        return column.type().equals("text") ? value : value + "::" + column.type();
    }

    /** Names come from declarations and own fields, never from a request; quoted all the same. */
    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
