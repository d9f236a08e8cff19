package org.odnos.platform.session;

import org.odnos.platform.access.Access;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.UUID;

/** Other users as callers: what would they be answered? For administrators alone. */
@Component
public class Colleagues {

    private final CallerStore callers;

    Colleagues(CallerStore callers) {
        this.callers = callers;
    }

    /** An active user of the current caller's workspace. */
    public Optional<Caller> find(UUID userId) {
        Access.requireAdministrator();
        return callers.of(CurrentCaller.get(), userId);
    }
}
