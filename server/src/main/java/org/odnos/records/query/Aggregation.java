package org.odnos.records.query;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A question about many records: how many, how much, by what.
 *
 * @param measures at least one; {@code count} needs no field
 * @param asOf the moment whose records are meant, or null for those of now
 */
public record Aggregation(
        String object,
        Filter filter,
        List<Group> groups,
        List<Measure> measures,
        int limit,
        @Nullable Instant asOf) {

    /**
     * A field to group by; {@code by} is day, week, month, quarter or year for dates, {@code top}
     * for the uppermost options of a tree.
     */
    public record Group(String field, @Nullable String by) {}

    public record Measure(String fn, @Nullable String field) {

        String key() {
            return field == null ? fn : fn + "(" + field + ")";
        }
    }

    /** The figures of one group; the filter opens exactly the records behind them. */
    public record Item(
            Map<String, @Nullable Object> group,
            Map<String, @Nullable Object> measures,
            JsonNode filter) {}

    /** All groups; truncated where there are more of them than the limit allowed. */
    public record Answer(
            List<Item> items, Map<String, @Nullable Object> totals, boolean truncated) {}
}
