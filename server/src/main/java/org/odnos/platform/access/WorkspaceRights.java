package org.odnos.platform.access;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Sharing.SharedWith;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What one workspace decided about rights, as of one moment; never changes.
 *
 * @param roles by key, in the order in which they are shown
 * @param cells where a role differs from its base
 * @param shares with whom any record of which object is shared
 */
record WorkspaceRights(
        Map<String, WorkspaceRole> roles,
        Map<Cell, Scope> cells,
        RoleFields fields,
        DepartmentTree departments,
        Set<SharedWith> shares) {

    /** One cell of the table of rights. */
    record Cell(String role, String object, Action action) {

        String name() {
            return String.join(".", role, object, action.key());
        }
    }

    /** What the widest of the roles reaches and the limit leaves of it. */
    Scope scope(Roles roles, String object, ObjectKind kind, Action action) {
        Scope widest = widest(roles.held(), object, kind, action);
        return roles.limit().isEmpty()
                ? widest
                : Scope.narrower(widest, widest(roles.limit(), object, kind, action));
    }

    private Scope widest(Iterable<String> keys, String object, ObjectKind kind, Action action) {
        Scope widest = Scope.NONE;
        for (String key : keys) {
            widest = Scope.wider(widest, scope(key, object, kind, action));
        }
        return widest;
    }

    /** A role that is retired or unknown gives nothing. */
    Scope scope(String key, String object, ObjectKind kind, Action action) {
        @Nullable WorkspaceRole role = roles.get(key);
        if (role == null || role.retired()) {
            return Scope.NONE;
        }
        Scope decided = cells.get(new Cell(key, object, action));
        return decided == null ? kind.standard(role.base(), action) : decided;
    }

    private boolean isAnyShared(String object, Set<UUID> grantees) {
        return grantees.stream().anyMatch(one -> shares.contains(new SharedWith(object, one)));
    }

    Set<UUID> grantees(Caller caller) {
        Set<UUID> grantees = departments.around(caller.departmentId());
        grantees.add(caller.userId());
        return grantees;
    }

    /** What of these objects is shared with somebody, by himself or by his department. */
    Sharing sharing(Caller caller, Set<String> objects) {
        Set<UUID> grantees = grantees(caller);
        Set<String> shared =
                objects.stream()
                        .filter(object -> isAnyShared(object, grantees))
                        .collect(Collectors.toSet());
        return shared.isEmpty() ? Sharing.NONE : new Sharing(grantees, shared);
    }
}
