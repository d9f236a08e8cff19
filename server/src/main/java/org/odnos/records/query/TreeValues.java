package org.odnos.records.query;

import org.jooq.impl.DSL;
import org.odnos.records.object.Field;
import org.odnos.records.object.Trait;
import org.odnos.records.object.ValueFault;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Options of a tree in queries: what is below one is spelled out, so that an index serves it. */
final class TreeValues {

    /** By which groups are made of all that stands under one option at the top. */
    static final String TOP = "top";

    /** As many as a tree has at most. */
    static final int MOST = 2_000;

    private TreeValues() {}

    /** These options, one or several, and all below them. */
    static ArrayNode within(Field field, JsonNode value) {
        if (!field.is(Trait.TREE)) {
            throw new ValueFault("filter.operator-not-for-field");
        }
        List<JsonNode> asked = value.isArray() ? List.copyOf(value.values()) : List.of(value);
        Set<String> within = new LinkedHashSet<>();
        for (JsonNode one : asked) {
            if (!one.isString() || !field.takes(one.asString())) {
                throw new ValueFault("value.not-an-option");
            }
            within.addAll(field.tree().within(one.asString()));
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        within.forEach(all::add);
        return all;
    }

    /** The option at the top that a record's option stands under. */
    static org.jooq.Field<String> top(Field field, org.jooq.Field<?> column) {
        ObjectNode tops = JsonNodeFactory.instance.objectNode();
        field.tree().tops().forEach(tops::put);
        return DSL.field(
                "coalesce({0}::jsonb ->> {1}, {1})",
                String.class, DSL.inline(tops.toString()), column);
    }
}
