package org.odnos.records.view;

import java.util.Locale;

/** Who finds a view among the tabs, of those who may see its object at all. */
enum Audience {
    PRIVATE,
    SHARED,
    ROLES;

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
