package org.odnos.records.transfer.mapping;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.Trait;
import org.odnos.records.transfer.mapping.Mapping.Column;
import org.odnos.records.transfer.relation.RecordFinder;
import org.odnos.records.transfer.relation.RecordFinder.Found;
import org.odnos.records.transfer.relation.RecordFinder.Place;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Records for required relations that no column fills, such as the pipeline of stages. */
@Component
class ProposedDefaults {

    private static final int RECORDS = 1_000;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Targets targets;
    private final RecordFinder finder;

    ProposedDefaults(Targets targets, RecordFinder finder) {
        this.targets = targets;
        this.finder = finder;
    }

    Map<String, JsonNode> of(Proposal.Request request, List<Column> columns) {
        Map<String, JsonNode> defaults = new LinkedHashMap<>();
        Set<String> mapped =
                columns.stream()
                        .map(Column::field)
                        .filter(field -> field != null)
                        .collect(Collectors.toSet());
        for (Field field : request.object().fields().values()) {
            if (field.is(Trait.REQUIRED) && !mapped.contains(field.key())) {
                JsonNode value = value(request, columns, field);
                if (value != null) {
                    defaults.put(field.key(), value);
                }
            }
        }
        return defaults;
    }

    private @Nullable JsonNode value(Proposal.Request request, List<Column> columns, Field field) {
        return field.type() == FieldType.RELATION ? container(request, columns, field) : null;
    }

    /**
     * The record that has all the names inside of it, such as a pipeline; else one called as the
     * file.
     */
    private @Nullable JsonNode container(
            Proposal.Request request, List<Column> columns, Field field) {
        for (Column column : columns) {
            Field inner =
                    column.field() == null ? null : request.object().fields().get(column.field());
            if (inner != null
                    && inner.type() == FieldType.RELATION
                    && isInside(request, inner, field)) {
                Set<String> names = request.columns().get(column.index()).values();
                UUID known =
                        holderOf(new Place(targets.target(inner), within(request, inner)), names);
                return known != null
                        ? JSON.stringNode(known.toString())
                        : JSON.objectNode().put("create", title(request.fileName()));
            }
        }
        List<Found> first = finder.first(new Place(targets.target(field), null), 1);
        return first.isEmpty() ? null : JSON.stringNode(first.getFirst().id().toString());
    }

    private boolean isInside(Proposal.Request request, Field inner, Field container) {
        return targets.within(request.object(), inner)
                .filter(field -> field.key().equals(container.key()))
                .isPresent();
    }

    private @Nullable Field within(Proposal.Request request, Field inner) {
        return targets.within(request.object(), inner).orElse(null);
    }

    private @Nullable UUID holderOf(Place place, Set<String> names) {
        Map<UUID, Set<String>> known = new HashMap<>();
        for (Found found : finder.first(place, RECORDS)) {
            if (found.within() != null) {
                known.computeIfAbsent(found.within(), _ -> new HashSet<>())
                        .add(RecordFinder.key(found.value()));
            }
        }
        Set<String> wanted = names.stream().map(RecordFinder::key).collect(Collectors.toSet());
        return known.entrySet().stream()
                .filter(entry -> !wanted.isEmpty() && entry.getValue().containsAll(wanted))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static String title(String fileName) {
        String words = fileName.replaceFirst("\\.[^.]*$", "").replaceAll("[_\\s]+", " ").strip();
        return words.isEmpty()
                ? fileName
                : words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
