package org.odnos.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Ordinary indexes, which are made anew after much was written: quicker than to keep them. */
final class Indexes {

    private static final String ORDINARY =
            """
            select indexname, indexdef from pg_indexes
            where schemaname = ? and tablename = any(?) and indexdef not like 'CREATE UNIQUE%'
            """;

    private final Connection database;
    private final List<String> definitions;

    private Indexes(Connection database, List<String> definitions) {
        this.database = database;
        this.definitions = definitions;
    }

    /** Takes those of some tables away. */
    static Indexes dropped(Connection database, String schema, List<String> tables)
            throws SQLException {
        List<String> definitions = new ArrayList<>();
        List<String> names = new ArrayList<>();
        try (var select = database.prepareStatement(ORDINARY)) {
            select.setString(1, schema);
            select.setArray(2, database.createArrayOf("text", tables.toArray()));
            var rows = select.executeQuery();
            while (rows.next()) {
                names.add(rows.getString(1));
                definitions.add(rows.getString(2));
            }
        }
        Indexes indexes = new Indexes(database, definitions);
        for (String name : names) {
            indexes.execute("drop index %s.\"%s\"".formatted(schema, name));
        }
        return indexes;
    }

    /** As they were. */
    void make() throws SQLException {
        for (String definition : definitions) {
            execute(definition);
        }
    }

    private void execute(String statement) throws SQLException {
        try (Statement one = database.createStatement()) {
            one.execute(statement);
        }
    }
}
