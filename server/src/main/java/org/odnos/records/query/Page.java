package org.odnos.records.query;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/**
 * One page of a list, as the API answers it.
 *
 * @param next the cursor of the next page, or null on the last
 * @param count of all records that match, where it was asked for
 * @param leftOut of a list of the past the fields that there are no more; null of one of today
 */
public record Page(
        List<Map<String, @Nullable Object>> items,
        @Nullable String next,
        @Nullable Long count,
        @Nullable String countKind,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<GoneFields.Gone> leftOut) {}
