package org.odnos.platform.access;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Keys of the roles in which somebody asks. What several give is the widest of each.
 *
 * @param held the roles of the person, the one he is called by first
 * @param limit no more than these give; empty: no limit. A token is limited to some
 */
public record Roles(List<String> held, List<String> limit) {

    public Roles {
        held = List.copyOf(held);
        limit = List.copyOf(limit);
    }

    public static Roles of(Role role) {
        return new Roles(List.of(role.key()), List.of());
    }

    /** As stored: the role somebody is called by, and all that he has. */
    public static Roles of(String main, Collection<String> all) {
        return new Roles(
                Stream.concat(Stream.of(main), all.stream()).distinct().toList(), List.of());
    }

    /** The same, and never more than these give. */
    public Roles within(List<String> most) {
        return new Roles(held, most);
    }

    /** The role by which such a person is called. */
    public String main() {
        String main = held.getFirst();
        return limit.isEmpty() || limit.contains(main) ? main : limit.getFirst();
    }

    /** The role, where there is but one. */
    public @Nullable String only() {
        return shown().size() == 1 ? shown().getFirst() : null;
    }

    public boolean administrate() {
        String administrator = Role.ADMINISTRATOR.key();
        return held.contains(administrator) && (limit.isEmpty() || limit.contains(administrator));
    }

    /** Those that are in force, for showing. */
    public List<String> shown() {
        return limit.isEmpty() ? held : limit;
    }
}
