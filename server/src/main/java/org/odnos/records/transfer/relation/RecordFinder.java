package org.odnos.records.transfer.relation;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.Contact;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;
import org.odnos.records.query.Visibility;
import org.odnos.records.search.SearchKeys;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** Finds records that the caller sees by what people call them; each question is one statement. */
@Component
public class RecordFinder {

    /**
     * A record found.
     *
     * @param value what it was found by
     * @param within the record it belongs to, where that was asked for
     */
    public record Found(UUID id, String value, @Nullable UUID within) {}

    /** What to search: the records of an object, with the relation that says where each belongs. */
    public record Place(ObjectType object, org.odnos.records.object.@Nullable Field within) {}

    private static final String ALIAS = "r";
    private static final int KEY_LENGTH = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** The same on stored names: the first line of the search text is the folded name. */
    private static final Field<String> NAME_KEY =
            DSL.field(
                    "left(regexp_replace(split_part(r.search_text, chr(10), 1), '[^[:alnum:]]+',"
                            + " '', 'g'), 200)",
                    String.class);

    private final DSLContext sql;
    private final Visibility visibility;
    private final ValueReader values;

    RecordFinder(DSLContext sql, Visibility visibility, ValueReader values) {
        this.sql = sql;
        this.visibility = visibility;
        this.values = values;
    }

    /** Whether records can be found by the values of that field. */
    public static boolean takes(org.odnos.records.object.Field field) {
        boolean type =
                field.type() == FieldType.TEXT
                        || field.type() == FieldType.LINK
                        || field.type() == FieldType.EMAILS;
        return type && !field.is(Trait.WITHHELD);
    }

    /** A name without case, accents, spaces and signs: GTXPro and "GTX Pro" are one. */
    public static String key(String name) {
        String key = NOT_WORD.matcher(SearchKeys.fold(name)).replaceAll("");
        if (key.isEmpty()) {
            return name;
        }
        int length = Math.min(KEY_LENGTH, key.codePointCount(0, key.length()));
        return key.substring(0, key.offsetByCodePoints(0, length));
    }

    /** How a value is written once it is stored; as it is if the field does not take it. */
    public String written(org.odnos.records.object.Field field, String value) {
        if (field.key().equals("id")) {
            return value.strip().toLowerCase(Locale.ROOT);
        }
        try {
            Object read =
                    values.read(
                            field, JsonNodeFactory.instance.stringNode(value), CurrentCaller.get());
            String one =
                    read instanceof List<?> many && many.getFirst() instanceof Contact contact
                            ? contact.value()
                            : Objects.toString(read, "");
            return field.key().equals("email") ? one.toLowerCase(Locale.ROOT) : one;
        } catch (ValueFault notTaken) {
            return value;
        }
    }

    /** Records whose field holds one of the values, exactly as {@link #written}. */
    public List<Found> holding(
            Place place, org.odnos.records.object.Field field, Collection<String> values) {
        if (field.type() == FieldType.EMAILS) {
            // Each address is looked up in the index; taking the lists apart would read all
            // records.
            Table<?> each = DSL.table("unnest({0})", array(values)).as("e", "value");
            Field<String> value = DSL.field("e.value", String.class);
            Condition holds =
                    DSL.condition(
                            "{0} @> jsonb_build_array(jsonb_build_object('value', e.value))",
                            DSL.field(DSL.name(ALIAS, field.column())));
            return found(place, table(place).crossJoin(each), value, holds);
        }
        if (field.key().equals("id")) {
            Field<UUID> id = DSL.field(DSL.name(ALIAS, "id"), UUID.class);
            Condition among = id.eq(DSL.any(ids(values).toArray(UUID[]::new)));
            return found(place, table(place), id.cast(String.class), among);
        }
        Field<String> value = DSL.field(DSL.name(ALIAS, field.column()), String.class);
        return found(place, table(place), value, among(value, values));
    }

    private static Set<UUID> ids(Collection<String> values) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (String value : values) {
            if (ID.matcher(value).matches()) {
                ids.add(UUID.fromString(value));
            }
        }
        return ids;
    }

    /** Records whose field holds one of the values and which have no value in the other one. */
    public List<Found> withoutKey(
            Place place,
            org.odnos.records.object.Field field,
            Collection<String> values,
            org.odnos.records.object.Field empty) {
        Field<String> value = DSL.field(DSL.name(ALIAS, field.column()), String.class);
        Field<Object> key = DSL.field(DSL.name(ALIAS, empty.column()));
        Condition none =
                empty.type() == FieldType.EMAILS
                        ? DSL.condition("{0} = '[]'::jsonb", key)
                        : key.isNull();
        return found(place, table(place), value, among(value, values).and(none));
    }

    /** Records whose name has one of the keys. */
    public List<Found> named(Place place, Set<String> keys) {
        return found(place, table(place), NAME_KEY, among(NAME_KEY, keys));
    }

    /** All records, or as many as the limit allows, in their own order; by name. */
    public List<Found> first(Place place, int limit) {
        org.odnos.records.object.Field name = place.object().require(place.object().nameField());
        Field<String> value = DSL.field(DSL.name(ALIAS, name.column()), String.class);
        return read(
                sql.select(columns(place, value))
                        .from(table(place))
                        .where(seen(place))
                        .orderBy(DSL.field(DSL.name(ALIAS, "id")))
                        .limit(limit)
                        .fetch());
    }

    private List<Found> found(
            Place place, Table<?> from, Field<String> value, Condition condition) {
        return read(
                sql.select(columns(place, value))
                        .from(from)
                        .where(condition)
                        .and(seen(place))
                        .orderBy(DSL.field(DSL.name(ALIAS, "id")))
                        .fetch());
    }

    private static List<Found> read(List<? extends Record> rows) {
        List<Found> found = new ArrayList<>();
        for (Record row : rows) {
            found.add(
                    new Found(
                            row.get(0, UUID.class),
                            row.get(1, String.class),
                            row.get(2, UUID.class)));
        }
        return found;
    }

    private static List<Field<?>> columns(Place place, Field<String> value) {
        org.odnos.records.object.Field within = place.within();
        Field<UUID> scope =
                within == null
                        ? DSL.inline(null, UUID.class)
                        : DSL.field(DSL.name(ALIAS, within.column()), UUID.class);
        return List.of(DSL.field(DSL.name(ALIAS, "id"), UUID.class), value, scope);
    }

    private static Table<?> table(Place place) {
        return DSL.table(DSL.name(place.object().table())).as(ALIAS);
    }

    private static Condition among(Field<String> value, Collection<String> values) {
        return DSL.condition("{0} = any({1})", value, array(values));
    }

    private static Field<String[]> array(Collection<String> values) {
        return DSL.val(new LinkedHashSet<>(values).toArray(String[]::new), String[].class);
    }

    private Condition seen(Place place) {
        return DSL.field(DSL.name(ALIAS, "deleted_at"))
                .isNull()
                .and(visibility.rows(place.object(), ALIAS, Action.SEE));
    }
}
