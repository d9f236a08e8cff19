package org.odnos.records.view;

import org.odnos.kernel.Violation;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.Role;
import org.odnos.platform.access.Scope;
import org.odnos.platform.access.WorkspaceRole;
import org.odnos.records.view.SavedView.Content;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Who sees a view and who changes it. Whoever may not see the object sees no view of it. */
@Component
class ViewRights {

    private final Access access;

    ViewRights(Access access) {
        this.access = access;
    }

    boolean seesObject(Caller caller, String object) {
        return access.scope(caller, object, Action.SEE) != Scope.NONE;
    }

    /** A private one is its maker's alone, whoever asks. */
    boolean sees(Caller caller, SavedView view) {
        if (!seesObject(caller, view.object())) {
            return false;
        }
        Content content = view.content();
        return isMaker(caller, view)
                || switch (content.audience()) {
                    case PRIVATE -> false;
                    case SHARED -> true;
                    case ROLES ->
                            caller.isAdministrator()
                                    || caller.roles().shown().stream()
                                            .anyMatch(content.roles()::contains);
                };
    }

    /** Its maker, and administrators where it is not for one person alone. */
    boolean edits(Caller caller, SavedView view) {
        return isMaker(caller, view) || (caller.isAdministrator() && sees(caller, view));
    }

    static boolean isMaker(Caller caller, SavedView view) {
        return view.owner().equals(caller.userId());
    }

    /** What is wrong with the audience that the caller wishes for. */
    List<Violation> faults(Caller caller, Content content) {
        List<Violation> faults = new ArrayList<>();
        if (content.audience() != Audience.ROLES) {
            return faults;
        }
        Map<String, WorkspaceRole> roles = access.roles(caller);
        if (!mayChooseRoles(caller, roles)) {
            faults.add(Violation.of("/audience", "view.roles-by-managers"));
        }
        if (content.roles().isEmpty()) {
            faults.add(Violation.of("/roles", "required"));
        }
        for (int i = 0; i < content.roles().size(); i++) {
            if (!roles.containsKey(content.roles().get(i))) {
                faults.add(Violation.of("/roles/" + i, "value.not-an-option"));
            }
        }
        return faults;
    }

    /** Administrators and managers, also in roles made from these. */
    private static boolean mayChooseRoles(Caller caller, Map<String, WorkspaceRole> roles) {
        return caller.roles().shown().stream()
                .map(roles::get)
                .anyMatch(role -> role != null && !role.retired() && role.base() != Role.SELLER);
    }
}
