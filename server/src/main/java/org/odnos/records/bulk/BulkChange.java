package org.odnos.records.bulk;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.platform.access.Action;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Locale;
import java.util.Set;

/**
 * What is done to each of many records, as asked for: one of {@code {"set":{…}}}, {@code
 * {"addTags":[…],"removeTags":[…]}}, {@code {"retag":{"field":…,"from":[…],"to":…}}}, {@code
 * {"assign":user}}, {@code {"delete":true}} and {@code {"restore":true}}.
 *
 * @param fields the values that every record gets
 * @param tags what becomes of the tags of every record
 */
record BulkChange(Kind kind, ObjectNode fields, BulkTags tags) {

    /** What is done; its name in texts is its key. */
    enum Kind {
        SET(Action.EDIT),
        TAG(Action.EDIT),
        RETAG(Action.EDIT),
        ASSIGN(Action.EDIT),
        DELETE(Action.DELETE),
        RESTORE(Action.DELETE);

        private final Action action;

        Kind(Action action) {
            this.action = action;
        }

        Action action() {
            return action;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String POINTER = "/change";
    private static final Set<String> TAGS = Set.of("addTags", "removeTags");

    /**
     * @throws Invalid with pointers into the request
     */
    static BulkChange read(@Nullable JsonNode json, ObjectType object) {
        if (json == null || !json.isObject() || json.isEmpty()) {
            throw Invalid.of(POINTER, "bulk.one-change");
        }
        if (TAGS.containsAll(json.propertyNames())) {
            BulkTags tags = BulkTags.beside(json, object, POINTER);
            requireOpen(object.require(tags.field()), POINTER);
            return new BulkChange(Kind.TAG, nothing(), tags);
        }
        if (json.size() != 1) {
            throw Invalid.of(POINTER, "bulk.one-change");
        }
        String key = json.propertyNames().iterator().next();
        JsonNode value = json.get(key);
        return switch (key) {
            case "set" -> of(Kind.SET, set(value, object));
            case "retag" -> retag(value, object);
            case "assign" -> of(Kind.ASSIGN, owner(value, object));
            case "delete" -> of(Kind.DELETE, sure(value, key));
            case "restore" -> of(Kind.RESTORE, sure(value, key));
            default -> throw Invalid.of(POINTER + "/" + key, "bulk.one-change");
        };
    }

    private static BulkChange retag(JsonNode value, ObjectType object) {
        BulkTags tags = BulkTags.instead(value, object, POINTER + "/retag");
        requireOpen(object.require(tags.field()), POINTER + "/retag/field");
        return new BulkChange(Kind.RETAG, nothing(), tags);
    }

    private static BulkChange of(Kind kind, ObjectNode fields) {
        return new BulkChange(kind, fields, BulkTags.NONE);
    }

    private static ObjectNode set(JsonNode value, ObjectType object) {
        if (!(value instanceof ObjectNode fields) || fields.isEmpty()) {
            throw Invalid.of(POINTER + "/set", "bulk.one-change");
        }
        for (String key : fields.propertyNames()) {
            String pointer = POINTER + "/set/" + key;
            Field field =
                    object.field(key)
                            .orElseThrow(
                                    () ->
                                            Invalid.of(
                                                    pointer, "value.unknown-field", object.name()));
            requireOpen(field, pointer);
            if (field.is(Trait.READ_ONLY) || field.is(Trait.ON_CREATE)) {
                throw Invalid.of(pointer, "value.read-only");
            }
            if (field.is(Trait.UNIQUE) && !fields.get(key).isNull()) {
                throw Invalid.of(pointer, "bulk.unique");
            }
            if (field.type() == FieldType.FILES && !fields.get(key).isEmpty()) {
                throw Invalid.of(pointer, "bulk.files");
            }
        }
        return fields;
    }

    /** As for a single record, and before anything starts. */
    private static void requireOpen(Field field, String pointer) {
        if (field.is(Trait.WITHHELD) || field.is(Trait.LOCKED)) {
            String code = field.is(Trait.WITHHELD) ? "field.hidden" : "field.locked";
            throw Invalid.of(pointer, code, field.key());
        }
    }

    private static ObjectNode owner(JsonNode value, ObjectType object) {
        if (!object.hasOwner()) {
            throw Invalid.of(POINTER + "/assign", "bulk.no-owner");
        }
        requireOpen(object.require(object.ownerKey()), POINTER + "/assign");
        ObjectNode fields = nothing();
        fields.set(object.ownerKey(), value);
        return fields;
    }

    private static ObjectNode sure(JsonNode value, String key) {
        if (!value.isBoolean() || !value.asBoolean()) {
            throw Invalid.of(POINTER + "/" + key, "bulk.one-change");
        }
        return nothing();
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }
}
