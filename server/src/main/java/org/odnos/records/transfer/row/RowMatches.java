package org.odnos.records.transfer.row;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.transfer.relation.NameParts;
import org.odnos.records.transfer.relation.RecordFinder;
import org.odnos.records.transfer.relation.RecordFinder.Found;
import org.odnos.records.transfer.relation.RecordFinder.Place;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the stored records that rows are about, so that they change and are not made again. */
@Component
class RowMatches {

    private final RecordFinder finder;

    RowMatches(RecordFinder finder) {
        this.finder = finder;
    }

    /** One statement, and one more where rows have no value to be matched by. */
    void match(Plan plan, List<RowDraft> rows, SeenKeys seen) {
        Field field = plan.matchOn();
        if (field == null) {
            return;
        }
        Map<RowDraft, String> keys = new LinkedHashMap<>();
        Map<RowDraft, String> names = new LinkedHashMap<>();
        Field name = plan.object().require(plan.object().nameField());
        for (RowDraft row : rows) {
            String key = value(plan.object(), field, row.fields());
            if (key != null) {
                long first = seen.first(key, row.row().line());
                if (first == row.row().line()) {
                    keys.put(row, key);
                } else {
                    row.refuse(column(plan, field), "import.row-twice", key, first);
                }
            } else if (!field.equals(name)) {
                putIfPresent(names, row, value(plan.object(), name, row.fields()));
            }
        }
        Place place = new Place(plan.object(), null);
        take(plan, field, keys, values -> finder.holding(place, field, values));
        take(plan, name, names, values -> finder.withoutKey(place, name, values, field));
    }

    void remember(Plan plan, RowDraft row, SeenKeys seen) {
        Field field = plan.matchOn();
        String key = field == null ? null : value(plan.object(), field, row.fields());
        if (key != null) {
            seen.first(key, row.row().line());
        }
    }

    private interface Search {
        List<Found> of(Collection<String> values);
    }

    private static void take(Plan plan, Field field, Map<RowDraft, String> keys, Search search) {
        if (keys.isEmpty()) {
            return;
        }
        Map<String, List<UUID>> ids = new HashMap<>();
        for (Found found : search.of(keys.values())) {
            List<UUID> same = ids.computeIfAbsent(found.value(), _ -> new ArrayList<>());
            if (!same.contains(found.id())) {
                same.add(found.id());
            }
        }
        keys.forEach(
                (row, key) -> {
                    List<UUID> known = ids.getOrDefault(key, List.of());
                    if (known.size() == 1) {
                        row.matched(known.getFirst());
                    } else if (known.size() > 1) {
                        row.refuse(column(plan, field), "import.ambiguous", key);
                    } else if (field.key().equals("id")) {
                        // Whoever names a record by its id does not mean a new one.
                        row.refuse(column(plan, field), "import.no-such-id", key);
                    }
                });
    }

    private static @Nullable ColumnPlan column(Plan plan, Field field) {
        return plan.columns().stream()
                .filter(column -> column.field().key().equals(field.key()))
                .findFirst()
                .orElse(null);
    }

    private @Nullable String value(ObjectType object, Field field, ObjectNode fields) {
        if (field.key().equals(object.nameField()) && NameParts.areIn(object)) {
            String name =
                    Stream.of("firstName", "middleName", "lastName")
                            .map(part -> fields.path(part).asString(""))
                            .filter(part -> !part.isBlank())
                            .collect(Collectors.joining(" "));
            return name.isEmpty() ? null : name;
        }
        JsonNode value = fields.path(field.key());
        JsonNode first = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        JsonNode text = first.isObject() ? first.path("value") : first;
        String written = text.isString() ? finder.written(field, text.asString()) : "";
        return written.isBlank() ? null : written.strip();
    }

    private static void putIfPresent(
            Map<RowDraft, String> names, RowDraft row, @Nullable String name) {
        if (name != null) {
            names.put(row, name);
        }
    }
}
