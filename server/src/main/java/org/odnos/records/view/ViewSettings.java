package org.odnos.records.view;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.odnos.records.query.Aggregation;

import tools.jackson.databind.JsonNode;

import java.util.List;

/**
 * What a view keeps; what is missing is as the object's own list has it.
 *
 * @param frozen how many columns after the name stay in sight when one scrolls sideways
 * @param filter the one filter tree
 * @param footer figures under the columns, of all that match
 * @param boardBy the field whose values are the columns of a board
 * @param dateField the field that puts a record on a day of the calendar
 * @param scale month or week, for a calendar
 * @param addressField the field whose address a list of addresses shows
 * @param density height of rows: comfortable, normal or compact
 */
record ViewSettings(
        @Nullable List<Column> columns,
        @Nullable Integer frozen,
        @Nullable List<String> sort,
        @Nullable JsonNode filter,
        Aggregation.@Nullable Group groupBy,
        @Nullable List<Aggregation.Measure> footer,
        @Nullable String boardBy,
        @Nullable List<String> cardFields,
        @Nullable String dateField,
        @Nullable String scale,
        @Nullable String addressField,
        @Nullable String density) {

    /** A path and its width in pixels, where it is not the usual one. */
    @Schema(name = "ViewColumn")
    record Column(String path, @Nullable Integer width) {}

    List<Column> columnsOrNone() {
        return columns == null ? List.of() : columns;
    }

    List<String> sortOrNone() {
        return sort == null ? List.of() : sort;
    }

    List<Aggregation.Measure> footerOrNone() {
        return footer == null ? List.of() : footer;
    }

    List<String> cardFieldsOrNone() {
        return cardFields == null ? List.of() : cardFields;
    }
}
