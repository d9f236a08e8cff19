package org.odnos.records.query;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.records.object.Field;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The records that a filter speaks of by their ids. */
final class FilterReferences {

    private final Map<String, Set<UUID>> found = new HashMap<>();

    private FilterReferences() {}

    static Map<String, Set<UUID>> in(Filter filter, Joins joins) {
        FilterReferences references = new FilterReferences();
        references.walk(filter, joins);
        return references.found;
    }

    private void walk(Filter filter, Joins joins) {
        switch (filter) {
            case Filter.All(List<Filter> parts) -> parts.forEach(part -> walk(part, joins));
            case Filter.Any(List<Filter> parts) -> parts.forEach(part -> walk(part, joins));
            case Filter.Not(Filter part) -> walk(part, joins);
            case Filter.Match _ -> {}
            case Filter.Condition one -> add(field(one, joins), one.value());
            case Filter.Children some ->
                    walk(some.where(), ChildRows.of(some.of(), some.pointer(), joins));
            case Filter.Figured figured -> figured(figured, joins);
        }
    }

    private static Field field(Filter.Condition one, Joins joins) {
        String pointer = one.pointer() + "/field";
        return joins.withSegments(one.field(), pointer)
                .orElseGet(() -> joins.resolve(one.field(), pointer))
                .field();
    }

    private void figured(Filter.Figured figured, Joins joins) {
        Filter.Figure figure = figured.figure();
        Joins inner = ChildRows.of(figure.of(), figure.pointer(), joins);
        walk(figured.where(), inner);
        if (figure.field() != null) {
            add(inner.resolve(figure.path(), figure.pointer() + "/field").field(), figured.value());
        }
    }

    private void add(Field field, @Nullable JsonNode value) {
        if (value == null) {
            return;
        }
        if (value.isArray()) {
            value.forEach(item -> add(field, item));
            return;
        }
        RecordRef record = record(field, value);
        if (record != null) {
            found.computeIfAbsent(record.object(), _ -> new HashSet<>()).add(record.id());
        }
    }

    /** The record that a value is, or null where it is a word such as "@me" or nothing at all. */
    static @Nullable RecordRef record(Field field, JsonNode value) {
        String object =
                switch (field.type()) {
                    case RELATION, RELATIONS -> field.relation();
                    case ABOUT -> value.path("object").asString("");
                    default -> null;
                };
        String text = (value.isObject() ? value.path("id") : value).asString("");
        if (object == null || object.isEmpty() || text.length() != 36) {
            return null;
        }
        try {
            return new RecordRef(object, UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
