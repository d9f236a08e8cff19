package org.odnos.platform.access;

import java.util.Locale;

/** What can be done with records of an object. */
public enum Action {
    SEE,
    CREATE,
    EDIT,
    DELETE;

    /** As stored and as in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Action ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
