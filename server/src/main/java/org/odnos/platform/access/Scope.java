package org.odnos.platform.access;

import com.fasterxml.jackson.annotation.JsonValue;

import java.util.Arrays;

/** Whose records an action reaches; each includes the ones before it. */
public enum Scope {
    NONE("none"),
    OWN("own"),
    DEPARTMENT("department"),
    /** The department with all its parts. */
    DEPARTMENT_TREE("departmentTree"),
    ALL("all");

    private final String key;

    Scope(String key) {
        this.key = key;
    }

    /** As stored and as in JSON. */
    @JsonValue
    public String key() {
        return key;
    }

    public static Scope ofKey(String key) {
        return Arrays.stream(values())
                .filter(scope -> scope.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(key));
    }

    public static Scope wider(Scope one, Scope other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    public static Scope narrower(Scope one, Scope other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
