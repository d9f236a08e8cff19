package org.odnos.platform.access;

import java.util.Set;
import java.util.UUID;

/**
 * Which shared records count for a caller: those of these objects that are shared with one of these
 * users or departments.
 *
 * @param grantees the caller, his department and those it is a part of; empty where nothing is
 *     shared with any of them, so that nobody needs to ask
 */
public record Sharing(Set<UUID> grantees, Set<String> objects) {

    public static final Sharing NONE = new Sharing(Set.of(), Set.of());

    public Sharing {
        grantees = Set.copyOf(grantees);
        objects = Set.copyOf(objects);
    }

    public boolean isNone() {
        return grantees.isEmpty() || objects.isEmpty();
    }

    /** A record of this object is shared with this user or department. */
    public record SharedWith(String object, UUID grantee) {}
}
