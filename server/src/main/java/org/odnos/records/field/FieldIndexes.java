package org.odnos.records.field;

import org.odnos.records.object.Address;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RunTimeNames;
import org.odnos.records.object.StoredColumns;

import java.util.ArrayList;
import java.util.List;

/**
 * The indexes by which lists filter and sort by a workspace's own field. They hold only records
 * that have a value, so a field that few fill costs little. What tells few groups apart has one
 * more, which holds every record: {@link FigureIndexes}.
 */
final class FieldIndexes {

    /**
     * One index.
     *
     * @param on what stands behind the table's name
     */
    record Index(String name, String table, String kind, String on) {

        /** Without holding up anybody who writes; not inside a transaction. */
        String concurrently() {
            return "create %s concurrently if not exists %s on %s %s"
                    .formatted(kind, name, table, on);
        }

        /** At once, for tables without records. */
        String atOnce() {
            return "create %s if not exists %s on %s %s".formatted(kind, name, table, on);
        }

        String drop() {
            return "drop index concurrently if exists " + name;
        }
    }

    private FieldIndexes() {}

    static List<Index> of(ObjectType object, Field field) {
        String column = StoredColumns.of(field).getLast().name();
        return switch (field.type()) {
            case TEXT ->
                    List.of(ordered(object, column), alike(object, column), words(object, column));
            case AUTONUMBER -> List.of(ordered(object, column), words(object, column));
            case INTEGER,
                    DECIMAL,
                    MONEY,
                    DURATION,
                    RATING,
                    YES_NO,
                    DATE,
                    INSTANT,
                    CHOICE,
                    RELATION ->
                    FigureIndexes.beside(ordered(object, column), object, field);
            case LINK -> List.of(index(object, column, "key", "using hash (" + column + ")"));
            case TAGS, CHOICES, RELATIONS ->
                    List.of(index(object, column, "set", "using gin (" + column + ")"));
            case EMAILS, PHONES ->
                    List.of(
                            index(
                                    object,
                                    column,
                                    "set",
                                    "using gin (" + column + " jsonb_path_ops)"));
            case ADDRESS -> parts(object, column);
            case FILES -> List.of(names(object, column));
            case LONG_TEXT, RICH_TEXT, ABOUT, FIRST -> List.of();
        };
    }

    /** The rule that no two records outside of the trash have one value. */
    static Index unique(ObjectType object, Field field) {
        String column = StoredColumns.of(field).getFirst().name();
        return new Index(
                RunTimeNames.of(object.table(), column, "unique"),
                object.table(),
                "unique index",
                "(" + column + ") where deleted_at is null and " + column + " is not null");
    }

    private static Index ordered(ObjectType object, String column) {
        return index(object, column, "order", "(" + column + ", id)");
    }

    /** For equality, in which letters of all scripts that fold to one are equal. */
    private static Index alike(ObjectType object, String column) {
        return index(object, column, "alike", "((" + column + " collate words))");
    }

    private static Index words(ObjectType object, String column) {
        return index(object, column, "words", "using gin (" + column + " gin_trgm_ops)");
    }

    /** Of files; as conditions read them. */
    private static Index names(ObjectType object, String column) {
        String names = "(jsonb_path_query_array(" + column + ", '$[*].name')::text)";
        return index(object, column, "words", "using gin (" + names + " gin_trgm_ops)");
    }

    private static List<Index> parts(ObjectType object, String column) {
        List<Index> indexes = new ArrayList<>();
        for (String part : Address.PARTS) {
            if (!part.equals("street")) {
                indexes.add(
                        index(
                                object,
                                column,
                                Field.snake(part),
                                "(((" + column + " ->> '" + part + "') collate words))"));
            }
        }
        return indexes;
    }

    private static Index index(ObjectType object, String column, String kind, String on) {
        return new Index(
                RunTimeNames.of(object.table(), column, kind),
                object.table(),
                "index",
                on + " where deleted_at is null and " + column + " is not null");
    }
}
