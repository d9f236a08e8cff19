package org.odnos.records.field;

import org.odnos.kernel.RuleViolation;
import org.odnos.platform.file.HungFiles;
import org.odnos.records.object.AutoNumber;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.StoredColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Adds columns to a workspace's tables while it works, and takes them away. All names begin with
 * {@code x_}, others are never touched. Nothing here reads or writes a row, but what hung in a
 * field goes with it.
 */
@Component
class FieldColumns {

    /** PostgreSQL's 1600, which count columns that are gone too, with room for migrations. */
    private static final int MAX_COLUMNS = 1_500;

    private static final int FEW = 1_000;

    private final JdbcClient jdbc;
    private final HungFiles files;

    FieldColumns(JdbcClient jdbc, HungFiles files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    void add(ObjectType object, Field field) {
        requireRoom(object, StoredColumns.of(field).size());
        if (field.type() == FieldType.AUTONUMBER) {
            run("create sequence if not exists %s", AutoNumber.sequence(object, field));
        }
        String collation = field.type() == FieldType.TEXT ? collation(object) : "";
        String columns =
                StoredColumns.of(field).stream()
                        .map(c -> "add column " + own(c.name()) + " " + c.type() + collation)
                        .collect(Collectors.joining(", "));
        run("alter table %s " + columns.replace("%", "%%"), object.table());
    }

    void drop(ObjectType object, Field field) {
        String columns =
                StoredColumns.of(field).stream()
                        .map(column -> "drop column if exists " + own(column.name()))
                        .collect(Collectors.joining(", "));
        run("alter table %s " + columns, object.table());
        if (field.type() == FieldType.AUTONUMBER) {
            run("drop sequence if exists %s", AutoNumber.sequence(object, field));
        }
        if (field.type() == FieldType.FILES) {
            files.eraseOf(object.name(), field.key());
        }
    }

    /** How many records an object has, as far as it matters to who works on all of them. */
    enum Size {
        NONE,
        /** So few that all can be changed in the transaction of a request. */
        FEW,
        MANY
    }

    Size size(ObjectType object) {
        long rows =
                jdbc.sql(
                                "select count(*) from (select from %s limit %d) as counted"
                                        .formatted(object.table(), FEW + 1))
                        .query(Long.class)
                        .single();
        return rows == 0 ? Size.NONE : rows <= FEW ? Size.FEW : Size.MANY;
    }

    private void requireRoom(ObjectType object, int more) {
        int used =
                jdbc.sql("select max(attnum) from pg_attribute where attrelid = ?::regclass")
                        .param(object.table())
                        .query(Integer.class)
                        .single();
        if (used + more > MAX_COLUMNS) {
            throw new RuleViolation("field.table-full");
        }
    }

    /** Texts sort in the language of the workspace, as the name of the object does. */
    private String collation(ObjectType object) {
        return jdbc.sql(
                        """
                        select format(' collate pg_catalog.%I', c.collname)
                        from pg_attribute a join pg_collation c on c.oid = a.attcollation
                        where a.attrelid = ?::regclass and a.attname = ?
                        """)
                .params(List.of(object.table(), object.require(object.nameField()).column()))
                .query((row, _) -> row.getString(1))
                .optional()
                .orElse("");
    }

    private static String own(String column) {
        if (!column.startsWith("x_")) {
            throw new IllegalArgumentException(column + " is not a workspace's own");
        }
        return column;
    }

    private void run(String statement, String name) {
        jdbc.sql(statement.formatted(name)).update();
    }
}
