package org.odnos.platform.job;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.access.Role;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * Who started long work, in the form in which it is kept beside it: the work goes on in that name
 * after a restart.
 */
public record KeptCaller(
        UUID user,
        Role role,
        @Nullable UUID department,
        String language,
        String zone,
        String currency) {

    public static KeptCaller of(Caller caller) {
        return new KeptCaller(
                caller.userId(),
                caller.role(),
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
                role,
                department,
                Locale.forLanguageTag(language),
                ZoneId.of(zone),
                currency,
                origin);
    }
}
