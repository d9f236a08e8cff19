package org.odnos.platform.access;

import java.util.Locale;

/** Whose records an action reaches; each includes the ones before it. */
public enum Scope {
    NONE,
    OWN,
    DEPARTMENT,
    ALL;

    /** As stored and as in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Scope ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
