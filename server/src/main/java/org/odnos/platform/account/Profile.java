package org.odnos.platform.account;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.NotFound;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.platform.access.Scope;
import org.odnos.platform.company.Companies;
import org.odnos.platform.company.CompanySettings;
import org.odnos.platform.text.Language;
import org.springframework.stereotype.Component;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Who and where I am: what the page asks first. */
@Component
class Profile {

    private final UserStore users;
    private final Companies companies;
    private final Access access;

    Profile(UserStore users, Companies companies, Access access) {
        this.users = users;
        this.companies = companies;
        this.access = access;
    }

    record SessionAnswer(Me user, Company company, Map<String, Map<String, Scope>> permissions) {}

    record Me(
            UUID id,
            String name,
            @Nullable String email,
            Role role,
            UserStore.@Nullable Department department,
            String language) {}

    record Company(
            String name, String language, String currency, String timeZone, boolean sample) {}

    SessionAnswer of(Caller caller) {
        return CurrentCaller.call(caller, () -> mine(caller));
    }

    private SessionAnswer mine(Caller caller) {
        UserStore.User user = users.find(caller.userId()).orElseThrow(NotFound::new);
        CompanySettings company = companies.settings();
        return new SessionAnswer(
                new Me(
                        user.id(),
                        user.name(),
                        user.email(),
                        caller.role(),
                        user.department(),
                        Language.of(caller.language()).tag()),
                new Company(
                        company.name(),
                        company.language().tag(),
                        company.currency(),
                        company.timeZone().getId(),
                        company.sample()),
                permissions(caller));
    }

    private Map<String, Map<String, Scope>> permissions(Caller caller) {
        Map<String, Map<String, Scope>> all = new LinkedHashMap<>();
        access.permissions(caller)
                .forEach(
                        (object, scopes) -> {
                            Map<String, Scope> byAction = new LinkedHashMap<>();
                            scopes.forEach((action, scope) -> byAction.put(key(action), scope));
                            all.put(object, byAction);
                        });
        return all;
    }

    private static String key(Action action) {
        return action.name().toLowerCase(Locale.ROOT);
    }
}
