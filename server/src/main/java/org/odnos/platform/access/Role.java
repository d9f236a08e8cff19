package org.odnos.platform.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The roles that the program brings, which are also what a workspace's own roles are made from.
 * What each may do is in {@code Scope} per object and action.
 */
public enum Role {
    ADMINISTRATOR,
    MANAGER,
    SELLER;

    /** As stored and as in JSON. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }

    static Optional<Role> find(String key) {
        return Arrays.stream(values()).filter(role -> role.key().equals(key)).findFirst();
    }
}
