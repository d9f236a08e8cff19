package org.odnos.records.transfer.row;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Field;
import org.odnos.records.query.Filter;
import org.odnos.records.query.Operator;
import org.odnos.records.query.RecordQueries;
import org.odnos.records.query.RecordQuery;
import org.odnos.records.transfer.cell.CellWords;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What the records that rows name by their id point to already. Its name means it, whoever else is
 * called so.
 */
@Component
class PresentRelations {

    private final RecordQueries queries;

    PresentRelations(RecordQueries queries) {
        this.queries = queries;
    }

    /** Resolves the names that say what is so already; one statement. */
    void keep(Plan plan, List<RowDraft> rows) {
        Field match = plan.matchOn();
        List<String> relations =
                plan.columns().stream()
                        .filter(ColumnPlan::isRelation)
                        .filter(column -> Objects.requireNonNull(column.relation()).isByName())
                        .map(column -> column.field().key())
                        .distinct()
                        .toList();
        if (match == null || !match.key().equals("id") || relations.isEmpty()) {
            return;
        }
        Map<UUID, RowDraft> byId = new HashMap<>();
        for (RowDraft row : rows) {
            id(row).ifPresent(id -> byId.putIfAbsent(id, row));
        }
        if (byId.isEmpty()) {
            return;
        }
        for (Map<?, ?> record : records(plan, relations, byId)) {
            RowDraft row = byId.get(UUID.fromString(String.valueOf(record.get("id"))));
            if (row != null) {
                relations.forEach(key -> keep(row, key, record.get(key)));
            }
        }
    }

    private List<? extends Map<?, ?>> records(
            Plan plan, List<String> relations, Map<UUID, RowDraft> byId) {
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        byId.keySet().forEach(id -> ids.add(id.toString()));
        Filter among = new Filter.Condition("id", Operator.IN, ids, "/id");
        RecordQuery query = RecordQuery.of(plan.object().name(), among, RecordQuery.MAX_LIMIT);
        return queries.list(query.withFields(relations)).items();
    }

    private static void keep(RowDraft row, String key, @Nullable Object present) {
        if (!(present instanceof Map<?, ?> related)) {
            return;
        }
        String name = CellWords.clean(CellWords.guarded(String.valueOf(related.get("name"))));
        if (name.equals(row.names().get(key))) {
            row.names().remove(key);
            row.fields().put(key, String.valueOf(related.get("id")));
        }
    }

    private static Optional<UUID> id(RowDraft row) {
        try {
            return Optional.of(UUID.fromString(row.fields().path("id").asString("").strip()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
