package org.odnos.platform.access;

import java.util.Locale;

/** Who finds something that people keep, such as a view, of those who may see its object at all. */
public enum Audience {
    PRIVATE,
    SHARED,
    ROLES;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Audience ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
