package org.odnos.platform.account;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.UUID;

/** Fills a new workspace with what no workspace is without. */
@Component
class Founding {

    private final UserStore users;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Founding(UserStore users, ApplicationEventPublisher events, Clock clock) {
        this.users = users;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    void found(Setup.Wanted wanted, UUID administrator, UUID account) {
        users.insertAdministrator(
                administrator,
                wanted.name(),
                wanted.email(),
                wanted.company().language(),
                clock.instant());
        users.setAccount(administrator, account);
        events.publishEvent(
                new CompanyFounded(wanted.company().language(), wanted.company().sample()));
    }
}
