package org.odnos.platform.access;

import java.util.Locale;

/** What can be done with one field of a record that one may see; each includes the ones before. */
public enum FieldAccess {
    NONE,
    SEE,
    EDIT;

    /** As stored and as in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FieldAccess ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    static FieldAccess wider(FieldAccess one, FieldAccess other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    static FieldAccess narrower(FieldAccess one, FieldAccess other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
