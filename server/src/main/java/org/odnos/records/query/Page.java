package org.odnos.records.query;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * One page of a list, as the API answers it.
 *
 * @param next the cursor of the next page, or null on the last
 * @param count of all records that match, where it was asked for
 */
public record Page(
        List<Map<String, @Nullable Object>> items,
        @Nullable String next,
        @Nullable Long count,
        @Nullable String countKind) {}
