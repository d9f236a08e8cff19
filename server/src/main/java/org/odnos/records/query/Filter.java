package org.odnos.records.query;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** The one filter tree: views, the API, reports and imports all ask for records with it. */
public sealed interface Filter {

    /** Every part holds; no part means every record. */
    record All(List<Filter> parts) implements Filter {}

    /** At least one part holds. */
    record Any(List<Filter> parts) implements Filter {}

    record Not(Filter part) implements Filter {}

    /**
     * One field compared with a value.
     *
     * @param pointer where the condition stands in the request, for problems
     */
    record Condition(String field, Operator operator, @Nullable JsonNode value, String pointer)
            implements Filter {}

    /** Some or no child record meets a condition. */
    record Children(boolean some, String of, Filter where, String pointer) implements Filter {}

    /** What the search box finds. */
    record Match(String text) implements Filter {}

    static Filter everything() {
        return new All(List.of());
    }

    static Filter both(Filter one, Filter other) {
        return new All(List.of(one, other));
    }
}
