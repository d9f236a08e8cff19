package org.odnos.records.transfer.export;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/**
 * One column of the file.
 *
 * @param path of the field in a row as lists answer it
 * @param reading what its cells say
 */
record ExportColumn(String header, String path, Kind kind, Reading reading) {

    /** What a spreadsheet takes the cells for. */
    enum Kind {
        TEXT,
        /** Digits with a point before decimals. */
        NUMBER,
        /** As {@code 2026-01-31}. */
        DATE,
        /** As {@code 2026-01-31 09:30:00}, where the person is. */
        TIME
    }

    /** Puts a value that is there into a cell. */
    interface Reading {
        String text(Object value);
    }

    /** Empty where the record has no value, or the caller does not see it. */
    String cell(Map<String, @Nullable Object> row) {
        @Nullable Object value = row;
        for (String step : path.split("\\.", -1)) {
            value = inside(value, step);
        }
        return value == null || (value instanceof JsonNode json && json.isNull())
                ? ""
                : reading.text(value);
    }

    private static @Nullable Object inside(@Nullable Object value, String step) {
        return switch (value) {
            case Map<?, ?> map -> map.get(step);
            case JsonNode json -> json.get(step);
            case null, default -> null;
        };
    }
}
