package org.odnos.records.field;

import static java.util.stream.Collectors.joining;

import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RunTimeNames;
import org.odnos.records.object.StoredColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/**
 * The column beside a field's own, and the watch over what is written meanwhile: the database notes
 * each record whose value changes, whoever changes it.
 */
@Component
class FieldConversionShadows {

    private final FieldColumns columns;
    private final FieldConversionStore store;
    private final JdbcClient jdbc;

    FieldConversionShadows(FieldColumns columns, FieldConversionStore store, JdbcClient jdbc) {
        this.columns = columns;
        this.store = store;
        this.jdbc = jdbc;
    }

    /** A name that no key gives a column: letters follow an underscore there. */
    String name(ObjectType object, Field field) {
        String begin = "x_" + Field.snake(field.key()) + "_";
        List<String> taken =
                jdbc.sql("select attname from pg_attribute where attrelid = ?::regclass")
                        .param(object.table())
                        .query((row, _) -> row.getString(1))
                        .list();
        int number = 2;
        while (taken.contains(begin + number)) {
            number++;
        }
        return begin + number;
    }

    void add(ObjectType object, Field field, Field shadow) {
        columns.add(object, shadow);
        String names =
                StoredColumns.of(field).stream().map(column -> column.name()).collect(joining(","));
        String set = differing(field, "new.%1$s is not null");
        String other = differing(field, "old.%1$s is distinct from new.%1$s");
        watch(object, field, "made", "insert", set);
        watch(object, field, "changed", "update of " + names, other);
    }

    private static String differing(Field field, String each) {
        return StoredColumns.of(field).stream()
                .map(column -> each.formatted(column.name()))
                .collect(joining(" or "));
    }

    private void watch(
            ObjectType object, Field field, String name, String event, String condition) {
        jdbc.sql(
                        """
                        create trigger %s after %s on %s for each row when (%s)
                        execute function field_conversion_note('%s', '%s')
                        """
                                .formatted(
                                        RunTimeNames.of(object.table(), field.column(), name),
                                        event,
                                        object.table(),
                                        condition,
                                        object.name(),
                                        field.key()))
                .update();
    }

    /** Nothing is noted of the field any more, by whatever column it goes now. */
    void unwatch(ObjectType object, Field former) {
        for (String name : List.of("made", "changed")) {
            jdbc.sql(
                            "drop trigger if exists %s on %s"
                                    .formatted(
                                            RunTimeNames.of(object.table(), former.column(), name),
                                            object.table()))
                    .update();
        }
    }

    /** The present values stay as they are; those beside are gone. */
    void discard(ObjectType object, Field field, FieldConversion conversion) {
        unwatch(object, field);
        columns.drop(object, conversion.draft(field).field());
        store.remove(conversion);
    }
}
