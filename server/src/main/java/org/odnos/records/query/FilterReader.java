package org.odnos.records.query;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a filter tree and says exactly where one is malformed. */
final class FilterReader {

    private static final int MAX_DEPTH = 20;
    private static final int MAX_NODES = 500;
    private static final Set<String> CONDITION = Set.of("field", "op", "value");

    private int nodes;

    private FilterReader() {}

    /** A missing filter means every record. */
    static Filter read(@Nullable JsonNode json) {
        if (json == null || json.isNull() || (json.isObject() && json.isEmpty())) {
            return Filter.everything();
        }
        return new FilterReader().node(json, "/filter", 1);
    }

    private Filter node(JsonNode json, String pointer, int depth) {
        if (depth > MAX_DEPTH) {
            throw Invalid.of("/filter", "filter.too-deep", MAX_DEPTH);
        }
        if (++nodes > MAX_NODES) {
            throw Invalid.of("/filter", "filter.too-long", MAX_NODES);
        }
        if (!json.isObject()) {
            throw Invalid.of(pointer, "filter.not-a-node");
        }
        if (json.has("field")) {
            return condition(json, pointer);
        }
        if (json.size() != 1) {
            throw Invalid.of(pointer, "filter.not-a-node");
        }
        Map.Entry<String, JsonNode> only = json.properties().iterator().next();
        String inside = pointer + "/" + only.getKey();
        JsonNode value = only.getValue();
        return switch (only.getKey()) {
            case "and" -> new Filter.All(parts(value, inside, depth));
            case "or" -> new Filter.Any(parts(value, inside, depth));
            case "not" -> new Filter.Not(node(value, inside, depth + 1));
            case "any" -> children(value, inside, depth, true);
            case "none" -> children(value, inside, depth, false);
            case "match" -> new Filter.Match(text(value, inside));
            default -> throw Invalid.of(inside, "filter.not-a-node");
        };
    }

    private List<Filter> parts(JsonNode json, String pointer, int depth) {
        if (!json.isArray()) {
            throw Invalid.of(pointer, "filter.not-a-list");
        }
        List<Filter> parts = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            parts.add(node(json.get(i), pointer + "/" + i, depth + 1));
        }
        return List.copyOf(parts);
    }

    private static Filter condition(JsonNode json, String pointer) {
        for (String key : json.propertyNames()) {
            if (!CONDITION.contains(key)) {
                throw Invalid.of(pointer + "/" + key, "filter.not-a-node");
            }
        }
        String key = text(json.path("op"), pointer + "/op");
        Operator operator =
                Operator.of(key)
                        .orElseThrow(
                                () -> Invalid.of(pointer + "/op", "filter.unknown-operator", key));
        String field = text(json.path("field"), pointer + "/field");
        return new Filter.Condition(field, operator, json.get("value"), pointer);
    }

    private Filter children(JsonNode json, String pointer, int depth, boolean some) {
        String of = text(json.path("of"), pointer + "/of");
        JsonNode where = json.get("where");
        Filter filter =
                where == null ? Filter.everything() : node(where, pointer + "/where", depth + 1);
        return new Filter.Children(some, of, filter, pointer);
    }

    private static String text(JsonNode json, String pointer) {
        if (!json.isString()) {
            throw Invalid.of(pointer, "value.not-text");
        }
        return json.asString();
    }
}
