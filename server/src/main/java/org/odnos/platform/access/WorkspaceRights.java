package org.odnos.platform.access;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What one workspace decided about rights, as of one moment; never changes.
 *
 * @param roles by key, in the order in which they are shown
 * @param cells where a role differs from its base
 */
record WorkspaceRights(
        Map<String, WorkspaceRole> roles,
        Map<Cell, Scope> cells,
        RoleFields fields,
        DepartmentTree departments) {

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

    Set<UUID> grantees(Caller caller) {
        Set<UUID> grantees = departments.around(caller.departmentId());
        grantees.add(caller.userId());
        return grantees;
    }
}
