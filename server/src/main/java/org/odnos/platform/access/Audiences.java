package org.odnos.platform.access;

import org.odnos.kernel.Violation;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who sees and who changes what people keep for themselves, for all or for roles: views, segments.
 * Whoever may not see the object sees none of it.
 */
@Component
public class Audiences {

    private final Access access;

    Audiences(Access access) {
        this.access = access;
    }

    /**
     * Something kept.
     *
     * @param object whose records it is about
     * @param roles whom it is shown to, for {@link Audience#ROLES} only
     */
    public record Shown(String object, UUID owner, Audience audience, List<String> roles) {
        public Shown {
            roles = List.copyOf(roles);
        }
    }

    public boolean seesObject(Caller caller, String object) {
        return access.scope(caller, object, Action.SEE) != Scope.NONE;
    }

    /** What is private is its maker's alone, whoever asks. */
    public boolean sees(Caller caller, Shown shown) {
        if (!seesObject(caller, shown.object())) {
            return false;
        }
        return isMaker(caller, shown)
                || switch (shown.audience()) {
                    case PRIVATE -> false;
                    case SHARED -> true;
                    case ROLES ->
                            caller.isAdministrator()
                                    || caller.roles().shown().stream()
                                            .anyMatch(shown.roles()::contains);
                };
    }

    /** Its maker, and administrators where it is not for one person alone. */
    public boolean edits(Caller caller, Shown shown) {
        return isMaker(caller, shown) || (caller.isAdministrator() && sees(caller, shown));
    }

    private static boolean isMaker(Caller caller, Shown shown) {
        return shown.owner().equals(caller.userId());
    }

    /**
     * What is wrong with the audience that the caller wishes for.
     *
     * @param refusal says that he may not show such things to roles
     */
    public List<Violation> faults(
            Caller caller, Audience audience, List<String> wanted, String refusal) {
        List<Violation> faults = new ArrayList<>();
        if (audience != Audience.ROLES) {
            return faults;
        }
        Map<String, WorkspaceRole> roles = access.roles(caller);
        if (!mayChooseRoles(caller, roles)) {
            faults.add(Violation.of("/audience", refusal));
        }
        if (wanted.isEmpty()) {
            faults.add(Violation.of("/roles", "required"));
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!roles.containsKey(wanted.get(i))) {
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
