package org.odnos.records.object;

import org.jspecify.annotations.Nullable;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a company demands of the records of an object.
 *
 * @param condition an expression that is true of every record in order
 * @param reads paths of the fields it names
 * @param messages said to who breaks it, by language tag, the workspace's own language first
 * @param field where the message stands; null for the record as a whole
 * @param active whether it is asked at all
 */
public record ValidationRule(
        UUID id,
        String object,
        String condition,
        List<String> reads,
        Map<String, String> messages,
        @Nullable String field,
        boolean active) {

    public ValidationRule {
        reads = List.copyOf(reads);
        messages = Collections.unmodifiableMap(new LinkedHashMap<>(messages));
    }
}
