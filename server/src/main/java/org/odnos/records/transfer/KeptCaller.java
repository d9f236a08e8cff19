package org.odnos.records.transfer;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.access.Role;

import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;

/**
 * Who started what an import does, kept beside it: the work goes on in that name after a restart.
 */
record KeptCaller(
        UUID user,
        Role role,
        @Nullable UUID department,
        String language,
        String zone,
        String currency) {

    static KeptCaller of(Caller caller) {
        return new KeptCaller(
                caller.userId(),
                caller.role(),
                caller.departmentId(),
                caller.language().toLanguageTag(),
                caller.zone().getId(),
                caller.currency());
    }

    /** The caller at work; what he changes is told to come from the import. */
    Caller of(UUID importId) {
        return new Caller(
                user,
                CurrentCaller.get().workspace(),
                role,
                department,
                Locale.forLanguageTag(language),
                ZoneId.of(zone),
                currency,
                new Origin(Origin.Kind.IMPORT, importId));
    }
}
