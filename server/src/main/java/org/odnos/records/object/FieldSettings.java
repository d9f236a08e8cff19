package org.odnos.records.object;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a workspace decides of a field.
 *
 * @param labels by language tag, the workspace's own language first; empty where message files have
 *     the label
 * @param helps as labels
 * @param group the heading under which forms show it
 * @param standard the value of a new record that says nothing else, as in JSON
 * @param position its place among the fields, or null for that of the declaration
 * @param max the highest rating, or the most files
 * @param job that builds the field's indexes or its unique rule at present, or null
 * @param format of automatic numbers, such as {@code KP-{0000}}
 * @param computed how it gets its values, or null where people give them
 * @param former the type that it had before, or null if it was made as it is
 */
public record FieldSettings(
        Map<String, String> labels,
        Map<String, String> helps,
        @Nullable String group,
        @Nullable JsonNode standard,
        @Nullable Integer position,
        int max,
        @Nullable String format,
        FieldState state,
        @Nullable UUID job,
        @Nullable Computed computed,
        @Nullable FormerType former) {

    public static final int USUAL_MAX = 5;

    public static final int MOST_FILES = 20;

    public static final List<String> COLORS =
            List.of("iris", "orange", "teal", "blue", "wine", "olive", "gray");

    static final FieldSettings NONE =
            new FieldSettings(
                    Map.of(),
                    Map.of(),
                    null,
                    null,
                    null,
                    USUAL_MAX,
                    null,
                    FieldState.READY,
                    null,
                    null,
                    null);

    public FieldSettings {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        helps = Collections.unmodifiableMap(new LinkedHashMap<>(helps));
    }
}
