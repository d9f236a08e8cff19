package org.odnos.records.query;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a filter tree and says exactly where one is malformed. */
public final class FilterReader {

    /** What the API's description says of a filter. */
    public static final String SHAPE =
            """
            One node. A condition {"field","op","value"}, the field a path over relations \
            (company.owner.name) and op one of eq ne exactly in notIn contains startsWith empty \
            notEmpty lt le gt ge between within notWithin yearlyWithin under notUnder match. Texts \
            are compared without regard to case, accents and script, unless by exactly; under is \
            an option of a tree or one below it, a tag is meant however it is written. Days may be "@today", \
            {"ago":"6m"}, {"ahead":"2w"}; periods {"last":"30d"}, {"next":"1w"}, {"this":"month"}, \
            {"previous":"quarter"}, {"next":"month"}; units h d w m q y. Values "@me", \
            "@myDepartment". A group {"and":[]}, {"or":[]}, {"not":{}}. Child records \
            {"any":{"of":"deals","where":{}}}, {"none":{}}, or a figure of them \
            {"children":{"of":"deals","where":{},"fn":"sum","field":"amount","op":"ge",\
            "value":"1000"}}, fn one of count sum avg min max, or first last, which look at the \
            field of one child, told by a time "by" (createdAt). {"match":"words"} searches.\
            """;

    private static final int MAX_DEPTH = 20;
    private static final int MAX_NODES = 500;
    private static final Set<String> CONDITION = Set.of("field", "op", "value");
    private static final Set<String> CHILDREN = Set.of("of", "where");
    private static final Set<String> FIGURE =
            Set.of("of", "where", "fn", "field", "by", "op", "value");

    private int nodes;

    private FilterReader() {}

    /** Of the text in a query string; null where there is none. */
    public static @Nullable JsonNode json(JsonMapper json, @Nullable String filter) {
        if (filter == null || filter.isBlank()) {
            return null;
        }
        try {
            return json.readTree(filter);
        } catch (JacksonException e) {
            throw Invalid.of("/filter", "filter.not-json");
        }
    }

    /** A missing filter means every record. */
    public static Filter read(@Nullable JsonNode json) {
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
            case "children" -> figured(value, inside, depth);
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
        only(json, CONDITION, pointer);
        String field = text(json.path("field"), pointer + "/field");
        return new Filter.Condition(field, operator(json, pointer), json.get("value"), pointer);
    }

    private static Operator operator(JsonNode json, String pointer) {
        String key = text(json.path("op"), pointer + "/op");
        return Operator.of(key)
                .orElseThrow(() -> Invalid.of(pointer + "/op", "filter.unknown-operator", key));
    }

    /** A word misspelled would otherwise let through more than was meant. */
    private static void only(JsonNode json, Set<String> known, String pointer) {
        for (String key : json.propertyNames()) {
            if (!known.contains(key)) {
                throw Invalid.of(pointer + "/" + key, "filter.not-a-node");
            }
        }
    }

    private Filter children(JsonNode json, String pointer, int depth, boolean some) {
        only(json, CHILDREN, pointer);
        String of = text(json.path("of"), pointer + "/of");
        return new Filter.Children(some, of, where(json, pointer, depth), pointer);
    }

    private Filter figured(JsonNode json, String pointer, int depth) {
        only(json, FIGURE, pointer);
        String of = text(json.path("of"), pointer + "/of");
        String fn = text(json.path("fn"), pointer + "/fn");
        Filter.Kind kind =
                Filter.Kind.of(fn)
                        .orElseThrow(
                                () -> Invalid.of(pointer + "/fn", "query.unknown-measure", fn));
        String field = json.has("field") ? text(json.path("field"), pointer + "/field") : null;
        if (field == null && kind != Filter.Kind.COUNT) {
            throw Invalid.of(pointer + "/field", "query.measure-needs-field", fn);
        }
        String by = json.has("by") ? text(json.path("by"), pointer + "/by") : "createdAt";
        return new Filter.Figured(
                new Filter.Figure(kind, of, field, by, pointer),
                where(json, pointer, depth),
                operator(json, pointer),
                json.get("value"));
    }

    private Filter where(JsonNode json, String pointer, int depth) {
        JsonNode where = json.get("where");
        return where == null || where.isNull() || (where.isObject() && where.isEmpty())
                ? Filter.everything()
                : node(where, pointer + "/where", depth + 1);
    }

    private static String text(JsonNode json, String pointer) {
        if (!json.isString()) {
            throw Invalid.of(pointer, "value.not-text");
        }
        return json.asString();
    }
}
