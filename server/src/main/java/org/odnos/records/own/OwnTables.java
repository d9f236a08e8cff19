package org.odnos.records.own;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.file.HungFiles;
import org.odnos.records.object.AutoNumber;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RunTimeNames;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes the tables of a workspace's own objects, with the columns and indexes that declared ones
 * have, and takes them away. All names begin with {@code x_}, others are never touched.
 */
@Component
class OwnTables {

    /** As files name records: the first line of the search text without spaces and signs. */
    private static final String NAME_KEY =
            """
            (left(regexp_replace(split_part(search_text, chr(10), 1), '[^[:alnum:]]+', '', 'g'), 200))
            """;

    private final JdbcClient jdbc;
    private final HungFiles files;

    OwnTables(JdbcClient jdbc, HungFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** Names sort in the language of the workspace, as those of its users do. */
    void create(ObjectType object, ObjectType user) {
        run(
                """
                create table %s (
                    id uuid primary key,
                    version int not null,
                    created_at timestamptz not null,
                    created_by uuid,
                    updated_at timestamptz not null,
                    updated_by uuid,
                    owner_id uuid,
                    department_id uuid,
                    deleted_at timestamptz,
                    external_id text,
                    search_text text not null,
                    name text %s not null
                )
                """
                        .formatted(own(object.table()), collation(user)));
        run("alter table %s alter column search_text set statistics 500".formatted(object.table()));
        indexes(object).values().forEach(this::run);
    }

    private static Map<String, String> indexes(ObjectType object) {
        Indexes indexes = new Indexes(object.table());
        String live = " where deleted_at is null";
        indexes.add(
                "unique index",
                "external_id",
                "(external_id)" + live + " and external_id is not null");
        indexes.add("index", "name", "(name, id)" + live);
        indexes.add("index", "owner", "(owner_id, name, id)" + live);
        indexes.add("index", "department", "(department_id, name, id)" + live);
        indexes.add("index", "created", "(created_at, id)" + live);
        indexes.add("index", "trash", "(deleted_at, id) where deleted_at is not null");
        indexes.add("index", "search", "using gin (search_text gin_trgm_ops)");
        indexes.add("index", "name_key", NAME_KEY + live);
        indexes.add("index", "name_alike", "((name collate words))" + live);
        // For lists in the order of a relation to it, be the record in the trash or not.
        indexes.add("index", "any_name", "(name)");
        return indexes.all;
    }

    /** Statements by the names of indexes. */
    private record Indexes(String table, Map<String, String> all) {

        Indexes(String table) {
            this(table, new LinkedHashMap<>());
        }

        void add(String kind, String what, String on) {
            String name = RunTimeNames.of(table, what, "base");
            all.put(name, "create %s %s on %s %s".formatted(kind, name, table, on));
        }
    }

    /** For good, with the sequences of its automatic numbers. */
    void drop(ObjectType object) {
        jdbc.sql("select key, column_name from own_field where object = ? and type = ?")
                .param(object.name())
                .param(FieldType.AUTONUMBER.key())
                .query((row, _) -> numbered(row.getString(1), row.getString(2)))
                .list()
                .forEach(
                        field ->
                                run(
                                        "drop sequence if exists "
                                                + AutoNumber.sequence(object, field)));
        run("drop table if exists " + own(object.table()));
        files.eraseOf(object.name());
    }

    private static Field numbered(String key, @Nullable String column) {
        Field field = Field.own(key, FieldType.AUTONUMBER, null);
        return column == null ? field : field.withColumn(column);
    }

    private String collation(ObjectType user) {
        return jdbc.sql(
                        """
                        select format('collate pg_catalog.%I', c.collname)
                        from pg_attribute a join pg_collation c on c.oid = a.attcollation
                        where a.attrelid = ?::regclass and a.attname = ?
                        """)
                .param(user.table())
                .param(user.require(user.nameField()).column())
                .query(String.class)
                .single();
    }

    private static String own(String table) {
        if (!table.startsWith("x_")) {
            throw new IllegalArgumentException(table + " is not a workspace's own");
        }
        return table;
    }

    private void run(String statement) {
        jdbc.sql(statement).update();
    }
}
