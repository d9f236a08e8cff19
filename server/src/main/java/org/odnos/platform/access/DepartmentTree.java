package org.odnos.platform.access;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** Which department is a part of which. */
final class DepartmentTree {

    private final Map<UUID, UUID> parents;
    private final Map<UUID, List<UUID>> parts = new HashMap<>();

    DepartmentTree(Map<UUID, UUID> parents) {
        this.parents = Map.copyOf(parents);
        this.parents.forEach(
                (part, whole) ->
                        parts.merge(
                                whole,
                                List.of(part),
                                (some, more) ->
                                        java.util.stream.Stream.concat(some.stream(), more.stream())
                                                .toList()));
    }

    /** The department and all its parts. */
    Set<UUID> within(@Nullable UUID department) {
        return reached(department, one -> parts.getOrDefault(one, List.of()));
    }

    /** The department and all that it is a part of. */
    Set<UUID> around(@Nullable UUID department) {
        return reached(
                department,
                one -> parents.containsKey(one) ? List.of(parents.get(one)) : List.of());
    }

    /** Each once, so that even a circle comes to an end. */
    private static Set<UUID> reached(@Nullable UUID start, Function<UUID, Collection<UUID>> next) {
        Set<UUID> reached = new LinkedHashSet<>();
        Deque<UUID> open = new ArrayDeque<>();
        if (start != null) {
            open.add(start);
        }
        while (!open.isEmpty()) {
            UUID one = open.removeFirst();
            if (reached.add(one)) {
                open.addAll(next.apply(one));
            }
        }
        return reached;
    }
}
