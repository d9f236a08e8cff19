package org.odnos.team.user;

import org.odnos.platform.access.Access;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.Role;
import org.odnos.platform.access.WorkspaceRole;
import org.odnos.records.object.RecordValues;
import org.odnos.records.save.SaveRow;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/** A user's roles: {@code role} is the one he is called by and among his {@code roles}. */
@Component
class UserRoles {

    private final Access access;

    UserRoles(Access access) {
        this.access = access;
    }

    /** Who names one of the two fields alone means both. */
    void settle(SaveRow row, Caller caller) {
        boolean namesAll = row.names("roles");
        if (!namesAll && !row.names("role") && !row.changes("role")) {
            return;
        }
        RecordValues user = row.after();
        List<String> all = new ArrayList<>(all(user));
        String main = user.textOrEmpty("role");
        if (!namesAll) {
            all = List.of(main);
        } else if (!all.isEmpty() && !all.contains(main)) {
            if (row.changes("role")) {
                all.addFirst(main);
            } else {
                main = all.getFirst();
            }
        }
        if (all.isEmpty()) {
            row.refuse("roles", "value.required");
            return;
        }
        user.set("roles", List.copyOf(all));
        user.set("role", main);
        if (row.changes("roles")) {
            requireKnown(row, all, caller);
        }
    }

    private void requireKnown(SaveRow row, List<String> keys, Caller caller) {
        List<String> before = all(row.before());
        for (String key : keys) {
            WorkspaceRole role = access.roles(caller).get(key);
            boolean open = role != null && (!role.retired() || before.contains(key));
            if (!open) {
                row.refuse("roles", "unknownRole", key);
            }
        }
    }

    static boolean administrate(RecordValues user) {
        String administrator = Role.ADMINISTRATOR.key();
        return administrator.equals(user.text("role")) || all(user).contains(administrator);
    }

    static List<String> all(RecordValues user) {
        return user.get("roles") instanceof List<?> keys
                ? keys.stream().map(String.class::cast).toList()
                : List.of();
    }
}
