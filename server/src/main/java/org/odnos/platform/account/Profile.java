package org.odnos.platform.account;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.NotFound;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Scope;
import org.odnos.platform.company.Companies;
import org.odnos.platform.company.CompanySettings;
import org.odnos.platform.live.LiveReaders;
import org.odnos.platform.text.Language;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who and where I am: what the page asks first. */
@Component
class Profile {

    private final UserStore users;
    private final Companies companies;
    private final Access access;
    private final LiveReaders live;

    Profile(UserStore users, Companies companies, Access access, LiveReaders live) {
        this.users = users;
        this.companies = companies;
        this.access = access;
        this.live = live;
    }

    /**
     * Viewing is null but for an administrator who sees the program as this user. Live is where the
     * stream of changes begins for who reads everything else after this answer.
     */
    record SessionAnswer(
            Me user,
            Company company,
            Map<String, Map<String, Scope>> permissions,
            @Nullable Viewing viewing,
            String live) {}

    /** Who looks, and in which role instead of his own; null: as the user. */
    record Viewing(UUID by, String name, @Nullable String role) {}

    record Me(
            UUID id,
            String name,
            @Nullable String email,
            String role,
            List<String> roles,
            UserStore.@Nullable Department department,
            String language) {}

    record Company(
            String name, String language, String currency, String timeZone, boolean sample) {}

    SessionAnswer of(Caller caller) {
        return CurrentCaller.call(caller, () -> mine(caller));
    }

    private SessionAnswer mine(Caller caller) {
        // First of all: what changes while the rest is read is told again rather than not at all.
        String position = live.position();
        UserStore.User user = users.find(caller.userId()).orElseThrow(NotFound::new);
        CompanySettings company = companies.settings();
        return new SessionAnswer(
                new Me(
                        user.id(),
                        user.name(),
                        user.email(),
                        caller.roles().main(),
                        caller.roles().shown(),
                        user.department(),
                        Language.of(caller.language()).tag()),
                new Company(
                        company.name(),
                        company.language().tag(),
                        company.currency(),
                        company.timeZone().getId(),
                        company.sample()),
                permissions(caller),
                viewing(caller),
                position);
    }

    private @Nullable Viewing viewing(Caller caller) {
        UUID viewer = caller.viewer();
        if (viewer == null) {
            return null;
        }
        String name = users.find(viewer).map(UserStore.User::name).orElse("");
        boolean inRole = viewer.equals(caller.userId());
        return new Viewing(viewer, name, inRole ? caller.roles().main() : null);
    }

    private Map<String, Map<String, Scope>> permissions(Caller caller) {
        Map<String, Map<String, Scope>> all = new LinkedHashMap<>();
        access.permissions(caller)
                .forEach(
                        (object, scopes) -> {
                            Map<String, Scope> byAction = new LinkedHashMap<>();
                            scopes.forEach((action, scope) -> byAction.put(action.key(), scope));
                            all.put(object, byAction);
                        });
        return all;
    }
}
