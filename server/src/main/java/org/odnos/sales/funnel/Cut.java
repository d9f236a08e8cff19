package org.odnos.sales.funnel;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;

/** By what a funnel may be cut. */
enum Cut {
    OWNER("owner", "user"),
    SOURCE("source", null),
    PRODUCT("product", "product"),
    INDUSTRY("company.industry", null),
    DEPARTMENT("owner.department", "department"),
    MANAGER("owner.manager", "user");

    private final String path;
    private final @Nullable String object;

    Cut(String path, @Nullable String object) {
        this.path = path;
        this.object = object;
    }

    /** The field, from a deal on. */
    String path() {
        return path;
    }

    /** What the field points to, or null where it is a text. */
    @Nullable String object() {
        return object;
    }

    static Optional<Cut> of(String path) {
        return Arrays.stream(values()).filter(cut -> cut.path.equals(path)).findFirst();
    }
}
