package org.odnos.sales.funnel;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The filter trees behind a funnel's figures: each opens exactly the deals that were counted. */
final class FunnelFilters {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final List<UUID> stages;
    private final List<JsonNode> all;

    /**
     * @param stages the open stages in their order
     * @param all what all deals of the funnel have in common
     */
    FunnelFilters(List<UUID> stages, List<JsonNode> all) {
        this.stages = stages;
        this.all = all;
    }

    /** Deals that somebody asked for, of one pipeline, and begun in a period. */
    static List<JsonNode> common(@Nullable JsonNode asked, UUID pipeline, Period period) {
        List<JsonNode> parts = new ArrayList<>();
        if (asked != null && !asked.isNull() && !(asked.isObject() && asked.isEmpty())) {
            parts.add(asked);
        }
        parts.add(is("pipeline", pipeline.toString()));
        if (period.from() != null) {
            parts.add(condition("createdAt", "ge").put("value", period.from().toString()));
        }
        if (period.to() != null) {
            parts.add(condition("createdAt", "le").put("value", period.to().toString()));
        }
        return List.copyOf(parts);
    }

    /** The same for one group of a cut; null stands for deals without a value there. */
    FunnelFilters of(String path, @Nullable String group) {
        List<JsonNode> parts = new ArrayList<>(all);
        parts.add(isOrLacks(path, group));
        return new FunnelFilters(stages, parts);
    }

    List<JsonNode> all() {
        return all;
    }

    ObjectNode everything() {
        return and();
    }

    ObjectNode status(String status) {
        return and(is("status", status));
    }

    ObjectNode entered(int stage) {
        return and(reached(stage));
    }

    ObjectNode passed(int stage) {
        return and(reached(stage + 1));
    }

    ObjectNode endedAt(int stage, String status) {
        return and(is("status", status), is("furthestStage", stages.get(stage).toString()));
    }

    ObjectNode lostFor(@Nullable UUID reason) {
        return and(is("status", "lost"), isOrLacks("lostReason", text(reason)));
    }

    ObjectNode lostFor(@Nullable UUID reason, int stage) {
        return and(
                is("status", "lost"),
                is("furthestStage", stages.get(stage).toString()),
                isOrLacks("lostReason", text(reason)));
    }

    private ObjectNode reached(int stage) {
        ObjectNode won = is("status", "won");
        if (stage >= stages.size()) {
            return won;
        }
        ObjectNode further = condition("furthestStage", "in");
        ArrayNode ids = further.putArray("value");
        stages.subList(stage, stages.size()).forEach(id -> ids.add(id.toString()));
        ObjectNode either = JSON.objectNode();
        either.putArray("or").add(won).add(further);
        return either;
    }

    private ObjectNode and(JsonNode... more) {
        ObjectNode both = JSON.objectNode();
        ArrayNode parts = both.putArray("and");
        all.forEach(parts::add);
        List.of(more).forEach(parts::add);
        return both;
    }

    private static ObjectNode isOrLacks(String field, @Nullable String value) {
        return value == null ? condition(field, "empty") : is(field, value);
    }

    private static ObjectNode is(String field, String value) {
        return condition(field, "eq").put("value", value);
    }

    private static ObjectNode condition(String field, String operator) {
        return JSON.objectNode().put("field", field).put("op", operator);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
