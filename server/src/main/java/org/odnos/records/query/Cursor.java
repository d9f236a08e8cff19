package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.exception.DataTypeException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Where a page ended: the sort keys' values of its last row. Belongs to one order only. */
record Cursor(List<@Nullable String> values) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static String write(List<SortKey> keys, List<@Nullable Object> values) {
        ArrayNode array = JSON.createArrayNode();
        array.add(signature(keys));
        values.forEach(value -> array.add(value == null ? null : value.toString()));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(array.toString().getBytes(StandardCharsets.UTF_8));
    }

    static Cursor read(String text, List<SortKey> keys) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            JsonNode array = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            boolean fits = array.isArray() && array.size() == keys.size() + 1;
            if (!fits || !signature(keys).equals(array.get(0).asString(""))) {
                throw Invalid.of("/after", "query.cursor-of-other-list");
            }
            List<@Nullable String> values = new ArrayList<>();
            for (int i = 1; i < array.size(); i++) {
                values.add(array.get(i).isNull() ? null : array.get(i).asString());
            }
            return new Cursor(values);
        } catch (IllegalArgumentException | JacksonException e) {
            throw Invalid.of("/after", "query.cursor-of-other-list");
        }
    }

    /** Rows after this one whose first key has a value, or misses as it does here. */
    Condition after(List<SortKey> keys) {
        SortKey first = keys.getFirst();
        String value = values.getFirst();
        if (value == null) {
            return first.column().isNull().and(after(keys, 1));
        }
        if (isUniform(keys)) {
            return first.nullable() ? row(keys).and(first.column().isNotNull()) : row(keys);
        }
        // The bound on the first key lets its index start here; the rest decides among equals.
        return bound(first, value).and(after(keys, 0));
    }

    /** Whether the page ended among rows without the first key. */
    boolean isAmongMissing() {
        return values.getFirst() == null;
    }

    /** Whether rows without the first key still follow. */
    boolean hasMissingAhead(List<SortKey> keys) {
        return keys.getFirst().nullable() && values.getFirst() != null;
    }

    private static boolean isUniform(List<SortKey> keys) {
        boolean direction = keys.getFirst().descending();
        return keys.stream().allMatch(key -> key.descending() == direction)
                && keys.stream().skip(1).noneMatch(SortKey::nullable);
    }

    private Condition row(List<SortKey> keys) {
        List<Field<?>> columns = new ArrayList<>();
        List<Field<?>> bounds = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            columns.add(keys.get(i).column());
            bounds.add(value(keys.get(i), values.get(i)));
        }
        var left = DSL.row(columns.toArray(Field<?>[]::new));
        var right = DSL.row(bounds.toArray(Field<?>[]::new));
        return keys.getFirst().descending() ? left.lt(right) : left.gt(right);
    }

    private Condition after(List<SortKey> keys, int at) {
        if (at == keys.size()) {
            return DSL.falseCondition();
        }
        SortKey key = keys.get(at);
        String value = values.get(at);
        if (value == null) {
            return key.column().isNull().and(after(keys, at + 1));
        }
        Condition beyond = beyond(key, value);
        Condition equal = equal(key, value).and(after(keys, at + 1));
        return key.nullable()
                ? DSL.or(beyond, key.column().isNull(), equal)
                : DSL.or(beyond, equal);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Condition beyond(SortKey key, String value) {
        Field column = key.column();
        Field bound = value(key, value);
        return key.descending() ? column.lt(bound) : column.gt(bound);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Condition equal(SortKey key, String value) {
        Field column = key.column();
        return column.eq(value(key, value));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Condition bound(SortKey key, String value) {
        Field column = key.column();
        Field bound = value(key, value);
        return key.descending() ? column.le(bound) : column.ge(bound);
    }

    private static Field<?> value(SortKey key, @Nullable String value) {
        if (value == null) {
            throw Invalid.of("/after", "query.cursor-of-other-list");
        }
        try {
            return DSL.val(value, key.column().getDataType());
        } catch (DataTypeException e) {
            throw Invalid.of("/after", "query.cursor-of-other-list");
        }
    }

    private static String signature(List<SortKey> keys) {
        StringBuilder text = new StringBuilder();
        keys.forEach(key -> text.append(key.descending() ? "-" : "+").append(key.path()));
        return text.toString();
    }
}
