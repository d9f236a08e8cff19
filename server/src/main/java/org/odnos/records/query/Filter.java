package org.odnos.records.query;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /** A figure of child records compared with a value, such as their number or the sum of one. */
    record Figured(Figure figure, Filter where, Operator operator, @Nullable JsonNode value)
            implements Filter {}

    /**
     * What is worked out of child records.
     *
     * @param field the path that is summed or looked at; null for {@code count} only
     * @param by the path by which {@code first} and {@code last} are told
     */
    record Figure(Kind kind, String of, @Nullable String field, String by, String pointer) {

        String path() {
            return field == null ? "" : field;
        }
    }

    /** How many, how much; or one field of the oldest and of the newest child. */
    enum Kind {
        COUNT,
        SUM,
        AVG,
        MIN,
        MAX,
        FIRST,
        LAST;

        static Optional<Kind> of(String key) {
            return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the search box finds. */
    record Match(String text) implements Filter {}

    /** Whether a figure of child records is asked for. */
    static boolean hasFigure(Filter filter) {
        return switch (filter) {
            case Figured _ -> true;
            case Not(Filter part) -> hasFigure(part);
            case All(List<Filter> parts) -> parts.stream().anyMatch(Filter::hasFigure);
            case Any(List<Filter> parts) -> parts.stream().anyMatch(Filter::hasFigure);
            case Condition _, Children _, Match _ -> false;
        };
    }

    static Filter everything() {
        return new All(List.of());
    }

    static Filter both(Filter one, Filter other) {
        return new All(List.of(one, other));
    }
}
