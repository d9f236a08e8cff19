package org.odnos.platform.job;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.access.Roles;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Who started long work, in the form in which it is kept beside it: the work goes on in that name
 * after a restart.
 *
 * @param role as kept by versions in which everybody had one role
 */
public record KeptCaller(
        UUID user,
        @Nullable String role,
        @Nullable List<String> roles,
        @Nullable List<String> limit,
        @Nullable UUID department,
        String language,
        String zone,
        String currency) {

    public static KeptCaller of(Caller caller) {
        return new KeptCaller(
                caller.userId(),
                null,
                caller.roles().held(),
                caller.roles().limit(),
                caller.departmentId(),
                caller.language().toLanguageTag(),
                caller.zone().getId(),
                caller.currency());
    }

    /** The caller at work in the present workspace; what he changes is told to come from there. */
    public Caller at(Origin origin) {
        return new Caller(
                user,
                CurrentCaller.get().workspace(),
                rolesThen(),
                department,
                Locale.forLanguageTag(language),
                ZoneId.of(zone),
                currency,
                origin);
    }

    private Roles rolesThen() {
        if (roles == null || limit == null) {
            String only = role == null ? "" : role.toLowerCase(Locale.ROOT);
            return new Roles(List.of(only), List.of());
        }
        return new Roles(roles, limit);
    }
}
