package org.odnos.platform.access;

import java.util.Locale;

/** What a person is in a workspace. What each may do is in {@code Scope} per object and action. */
public enum Role {
    ADMINISTRATOR,
    MANAGER,
    SELLER;

    /** The one of two that may do less. */
    public static Role lower(Role one, Role other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** As stored and as in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
