package org.odnos.records.object;

import java.util.List;

/** A field's columns with their SQL types. */
public final class StoredColumns {

    /** One column: how texts become its values. */
    public record SqlColumn(String name, String type) {}

    private StoredColumns() {}

    /** Of one field, in the order in which its values are written. */
    public static List<SqlColumn> of(Field field) {
        String name = field.column();
        if (field.is(Trait.OWNER)) {
            return List.of(); // The owner itself is written.
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT, RICH_TEXT, CHOICE, LINK, AUTONUMBER ->
                    List.of(new SqlColumn(name, "text"));
            case INTEGER, DURATION, RATING -> List.of(new SqlColumn(name, "bigint"));
            case DECIMAL -> List.of(new SqlColumn(name, "numeric"));
            case MONEY ->
                    List.of(
                            new SqlColumn(name, "numeric"),
                            new SqlColumn(name + "_currency", "text"),
                            new SqlColumn(name + "_base", "numeric"));
            case YES_NO -> List.of(new SqlColumn(name, "boolean"));
            case DATE -> List.of(new SqlColumn(name, "date"));
            case INSTANT -> List.of(new SqlColumn(name, "timestamptz"));
            case TAGS, CHOICES -> List.of(new SqlColumn(name, "text[]"));
            case EMAILS, PHONES, ADDRESS, FILES -> List.of(new SqlColumn(name, "jsonb"));
            case RELATIONS -> List.of(new SqlColumn(name, "uuid[]"));
            case RELATION -> List.of(new SqlColumn(name, "uuid"));
            case ABOUT ->
                    List.of(
                            new SqlColumn(name + "_object", "text"),
                            new SqlColumn(name + "_id", "uuid"));
            case FIRST -> List.of();
        };
    }
}
