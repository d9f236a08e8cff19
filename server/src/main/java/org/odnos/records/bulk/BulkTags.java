package org.odnos.records.bulk;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;

import tools.jackson.databind.JsonNode;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What becomes of the tags of a record.
 *
 * @param instead whether what is added takes the place of what is removed, and comes only where
 *     there is any
 */
record BulkTags(String field, List<String> add, List<String> remove, boolean instead) {

    static final BulkTags NONE = new BulkTags("", List.of(), List.of(), false);

    private static final int MOST = 50;

    /** Some are added to the others, some taken away. */
    static BulkTags beside(JsonNode json, ObjectType object, String pointer) {
        String field =
                object.fields().values().stream()
                        .filter(one -> one.type() == FieldType.TAGS)
                        .map(Field::key)
                        .findFirst()
                        .orElseThrow(() -> Invalid.of(pointer, "bulk.no-tags"));
        return new BulkTags(
                field,
                texts(json.get("addTags"), pointer + "/addTags"),
                texts(json.get("removeTags"), pointer + "/removeTags"),
                false);
    }

    /** One takes the place of some; {@code to} may be missing. */
    static BulkTags instead(JsonNode json, ObjectType object, String pointer) {
        String key = json.path("field").asString("");
        Field field =
                object.field(key)
                        .filter(one -> one.type() == FieldType.TAGS)
                        .orElseThrow(() -> Invalid.of(pointer + "/field", "tag.no-field", key));
        List<String> from = texts(json.get("from"), pointer + "/from");
        if (from.isEmpty()) {
            throw Invalid.of(pointer + "/from", "value.required");
        }
        JsonNode to = json.path("to");
        boolean none = to.isMissingNode() || to.isNull();
        return new BulkTags(
                field.key(), none ? List.of() : List.of(text(to, pointer + "/to")), from, true);
    }

    List<String> of(List<?> had) {
        Set<String> tags = new LinkedHashSet<>();
        for (Object tag : had) {
            if (!remove.contains(tag.toString())) {
                tags.add(tag.toString());
            } else if (instead) {
                tags.addAll(add);
            }
        }
        if (!instead) {
            tags.addAll(add);
        }
        return List.copyOf(tags);
    }

    private static List<String> texts(@Nullable JsonNode list, String pointer) {
        if (list == null) {
            return List.of();
        }
        if (!list.isArray() || list.isEmpty()) {
            throw Invalid.of(pointer, "value.not-tags", MOST);
        }
        Collection<String> texts = new LinkedHashSet<>();
        list.forEach(text -> texts.add(text(text, pointer)));
        return List.copyOf(texts);
    }

    private static String text(JsonNode text, String pointer) {
        if (!text.isString() || text.asString().isBlank()) {
            throw Invalid.of(pointer, "value.not-tags", MOST);
        }
        return text.asString().strip();
    }
}
