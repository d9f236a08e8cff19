package org.odnos.platform.access;

import java.util.Locale;

/** What can be done with records of an object. */
public enum Action {
    SEE,
    CREATE,
    EDIT,
    DELETE,
    /** Take many out of the program, as a file. */
    EXPORT,
    /** Change or delete many at once, as one job. */
    BULK;

    /** As stored and as in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Action ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
