package org.odnos.platform.access;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/** What roles may do with fields, where that is less than everything; never changes. */
final class RoleFields {

    private final Map<Cell, FieldAccess> cells;

    /** Worked out once: every request asks, and people have few combinations of roles. */
    private final Map<Roles, FieldRights> known = new ConcurrentHashMap<>();

    record Cell(String role, String object, String field) {

        String name() {
            return String.join(".", role, object, field);
        }
    }

    RoleFields(Map<Cell, FieldAccess> cells) {
        this.cells = Map.copyOf(cells);
    }

    /** By role, object and field. */
    Map<Cell, FieldAccess> cells() {
        return cells;
    }

    /**
     * The widest of what the roles give, and of that what the limit leaves.
     *
     * @param sees whether a role sees records of an object at all; one that does not counts only
     *     where no other one does, so that what is answered never depends on somebody else's roles;
     *     always says the same
     */
    FieldRights of(Roles roles, BiPredicate<String, String> sees) {
        return cells.isEmpty()
                ? FieldRights.ALL
                : known.computeIfAbsent(roles, some -> rights(some, sees));
    }

    private FieldRights rights(Roles roles, BiPredicate<String, String> sees) {
        Map<String, Map<String, FieldAccess>> rights = new HashMap<>();
        for (Cell place : places()) {
            FieldAccess most = widest(roles.held(), place, sees);
            if (!roles.limit().isEmpty()) {
                most = FieldAccess.narrower(most, widest(roles.limit(), place, sees));
            }
            if (most != FieldAccess.EDIT) {
                rights.computeIfAbsent(place.object(), _ -> new HashMap<>())
                        .put(place.field(), most);
            }
        }
        return new FieldRights(rights);
    }

    /** Fields that any role may do less with, as cells of no role. */
    private Set<Cell> places() {
        Set<Cell> places = new HashSet<>();
        cells.keySet().forEach(cell -> places.add(new Cell("", cell.object(), cell.field())));
        return places;
    }

    private FieldAccess widest(List<String> roles, Cell place, BiPredicate<String, String> sees) {
        List<String> seeing =
                roles.stream().filter(role -> sees.test(role, place.object())).toList();
        return (seeing.isEmpty() ? roles : seeing)
                .stream()
                        .map(role -> new Cell(role, place.object(), place.field()))
                        .map(cell -> cells.getOrDefault(cell, FieldAccess.EDIT))
                        .reduce(FieldAccess.NONE, FieldAccess::wider);
    }
}
