package org.odnos.records.object;

import java.util.Map;

/**
 * One value of a choice; labels by language tag are empty where the label comes from message files.
 */
public record Option(String value, Map<String, String> labels) {

    public static Option of(String value) {
        return new Option(value, Map.of());
    }
}
