package org.odnos.records.object;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * One value of a choice; labels by language tag are empty where the label comes from message files.
 *
 * @param color one of {@link FieldSettings#COLORS}, or null
 * @param archived whether it stays where it is but cannot be chosen any more
 * @param parent the value of the option that it stands under, in a tree
 */
public record Option(
        String value,
        Map<String, String> labels,
        @Nullable String color,
        boolean archived,
        @Nullable String parent) {

    public static Option of(String value, Map<String, String> labels) {
        return new Option(value, labels, null, false, null);
    }

    public static Option of(String value) {
        return of(value, Map.of());
    }
}
