package org.odnos.records.object;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Locale;

/** How far the database is with a field's index or unique rule. */
public enum FieldState {
    READY,
    BUILDING,
    FAILED;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FieldState of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
