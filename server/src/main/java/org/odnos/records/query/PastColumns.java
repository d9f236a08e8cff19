package org.odnos.records.query;

import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.StoredColumns;
import org.odnos.records.object.StoredColumns.SqlColumn;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The columns of an object's table as SQL: as they are in the row {@code d}, and as they were by
 * {@code p.was}, which holds former values by key in the shape of the change log.
 */
final class PastColumns {

    /** What no field tells, and what is not walked back. */
    private static final List<SqlColumn> OTHERS =
            List.of(
                    new SqlColumn("id", "uuid"),
                    new SqlColumn("version", "int"),
                    new SqlColumn("department_id", "uuid"),
                    new SqlColumn("search_text", "text"));

    /** The log does not tell them; of what has changed since they are not known. */
    private static final Set<String> UNKNOWN = Set.of("updatedAt", "updatedBy");

    /** Nothing of the past is deleted. */
    private static final String DELETED = "deletedAt";

    private final String worth;
    private final Instant at;
    private final List<String> names = new ArrayList<>();
    private final List<String> present = new ArrayList<>();
    private final List<String> former = new ArrayList<>();

    /**
     * @param at the moment that is asked for; a field of another type then has no value
     * @param worth SQL for what {@code {value}}, an amount as the log keeps it, is worth in the
     *     company's currency
     */
    PastColumns(ObjectType object, Instant at, String worth) {
        this.worth = worth;
        this.at = at;
        OTHERS.forEach(column -> add(column.name(), "d." + column.name(), "d." + column.name()));
        object.fields().values().forEach(this::add);
    }

    String present() {
        return String.join(", ", present);
    }

    String former() {
        return String.join(", ", former);
    }

    private void add(Field field) {
        if (field.type() == FieldType.FIRST) {
            String none = "cast(null as timestamptz)";
            add(field.orderColumn(), none, none);
            return;
        }
        for (SqlColumn column : StoredColumns.of(field)) {
            String now = "d." + quoted(column.name());
            if (field.wasSoAt(at)) {
                String before = before(field, column, now);
                add(column.name(), field.key().equals(DELETED) ? nothing(column) : now, before);
            } else {
                add(column.name(), nothing(column), nothing(column));
            }
        }
    }

    private String before(Field field, SqlColumn column, String now) {
        if (field.key().equals(DELETED) || UNKNOWN.contains(field.key())) {
            return nothing(column);
        }
        String key = "'" + field.key() + "'";
        return "case when jsonb_exists(p.was, %s) then %s else %s end"
                .formatted(key, value(field, column, "(p.was -> " + key + ")"), now);
    }

    private String value(Field field, SqlColumn column, String value) {
        return switch (field.type()) {
            case MONEY -> money(column, value);
            case ABOUT ->
                    column.type().equals("uuid")
                            ? "(" + value + " ->> 'id')::uuid"
                            : "(" + value + " ->> 'object')";
            case TAGS, CHOICES -> array(value, "text");
            case RELATIONS -> array(value, "uuid");
            case EMAILS, PHONES -> "coalesce(nullif(" + value + ", 'null'), '[]')";
            case ADDRESS, FILES -> "nullif(" + value + ", 'null')";
            default -> plain(field, column, "(" + value + " #>> '{}')");
        };
    }

    /** A value written while the field got its type may still be of the one before. */
    private static String plain(Field field, SqlColumn column, String text) {
        return field.settings().former() == null
                ? text + "::" + column.type()
                : "case when pg_input_is_valid(%1$s, '%2$s') then %1$s::%2$s end"
                        .formatted(text, column.type());
    }

    private String money(SqlColumn column, String value) {
        if (column.name().endsWith("_currency")) {
            return "(" + value + " ->> 'currency')";
        }
        return column.name().endsWith("_base")
                ? worth.replace("{value}", value)
                : "(" + value + " ->> 'amount')::numeric";
    }

    /** None at all is an empty list, as tables of records keep it. */
    private static String array(String value, String type) {
        return """
        array(select a::%s from jsonb_array_elements_text(
            case jsonb_typeof(%s) when 'array' then %s else '[]' end) a
            where pg_input_is_valid(a, '%s'))
        """
                .formatted(type, value, value, type);
    }

    private static String nothing(SqlColumn column) {
        return "cast(null as " + column.type() + ")";
    }

    private void add(String name, String now, String before) {
        if (!names.contains(name)) {
            names.add(name);
            present.add(now + " as " + quoted(name));
            former.add(before + " as " + quoted(name));
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
