package org.odnos.records.transfer.export;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Action;
import org.odnos.records.query.Filter;
import org.odnos.records.query.FilterReader;
import org.odnos.records.query.Operator;
import org.odnos.records.query.RecordQuery;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an export holds, as its job keeps it.
 *
 * @param fields paths in the order of the columns
 * @param asked those that were asked for, or none for all that the caller sees
 * @param ids only these of the records that match, or null for all
 * @param delimiter between the cells of a CSV file
 * @param words the filter as a sentence, for the audit
 */
record ExportPlan(
        String object,
        ExportFormat format,
        List<String> fields,
        List<String> asked,
        @Nullable JsonNode filter,
        List<String> sort,
        @Nullable Instant asOf,
        @Nullable List<UUID> ids,
        String delimiter,
        String words) {

    RecordQuery query(int limit) {
        return RecordQuery.of(object, wanted(), limit)
                .withFields(asked.isEmpty() ? asked : fields)
                .withSort(sort)
                .withAsOf(asOf)
                .withAction(Action.EXPORT);
    }

    /** For the audit: what left the program. */
    Map<String, List<?>> told(long records) {
        Map<String, List<?>> told = new LinkedHashMap<>();
        told.put("object", Arrays.asList(null, object));
        if (!words.isEmpty()) {
            told.put("filter", Arrays.asList(null, words));
        }
        if (ids != null) {
            told.put("selected", Arrays.asList(null, ids.size()));
        }
        if (asOf != null) {
            told.put("asOf", Arrays.asList(null, asOf.toString()));
        }
        told.put("records", Arrays.asList(null, records));
        told.put("format", Arrays.asList(null, format.key()));
        return told;
    }

    private Filter wanted() {
        Filter matching = FilterReader.read(filter);
        if (ids == null) {
            return matching;
        }
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        ids.forEach(id -> values.add(id.toString()));
        return Filter.both(matching, new Filter.Condition("id", Operator.IN, values, "/ids"));
    }
}
