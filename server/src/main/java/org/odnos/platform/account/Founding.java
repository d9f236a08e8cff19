package org.odnos.platform.account;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** Fills a new workspace with what no workspace is without. */
@Component
class Founding {

    private final UserRecords records;
    private final UserStore users;
    private final ApplicationEventPublisher events;

    Founding(UserRecords records, UserStore users, ApplicationEventPublisher events) {
        this.records = records;
        this.users = users;
        this.events = events;
    }

    @Transactional
    void found(Setup.Wanted wanted, UUID administrator, UUID account) {
        records.found(wanted.name(), wanted.email().text(), wanted.company().language());
        users.setAccount(administrator, account);
        events.publishEvent(
                new CompanyFounded(wanted.company().language(), wanted.company().sample()));
    }
}
