package org.odnos.platform.account;

import org.odnos.kernel.Conflict;
import org.odnos.kernel.Ids;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.access.Role;
import org.odnos.platform.account.AccountStore.Account;
import org.odnos.platform.account.AccountStore.Membership;
import org.odnos.platform.company.CompanySettings;
import org.odnos.platform.company.CompanyWords;
import org.odnos.platform.workspace.ControlTransaction;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The first company of an installation, and its administrator; once. */
@Component
class Setup {

    private final ControlTransaction control;
    private final AccountStore accounts;
    private final PasswordHashes hashes;
    private final Workspaces workspaces;
    private final Founding founding;
    private final Clock clock;

    Setup(
            ControlTransaction control,
            AccountStore accounts,
            PasswordHashes hashes,
            Workspaces workspaces,
            Founding founding,
            Clock clock) {
        this.control = control;
        this.accounts = accounts;
        this.hashes = hashes;
        this.workspaces = workspaces;
        this.founding = founding;
        this.clock = clock;
    }

    record Wanted(CompanySettings company, String name, Email email, String password) {}

    boolean isNeeded() {
        return control.call(accounts::isEmpty);
    }

    /**
     * @throws NotFound if there is a company already
     * @throws Conflict if somebody is setting up at this moment
     */
    Membership setUp(Wanted wanted) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        control.run(() -> begin(now));
        try {
            return make(wanted, now);
        } finally {
            control.run(() -> accounts.endSetup(now));
        }
    }

    /** The mark first: whoever had it before has made his account when it can be had. */
    private void begin(Instant now) {
        if (!accounts.beginSetup(now)) {
            throw new Conflict("setupRunning");
        }
        if (!accounts.isEmpty()) {
            throw new NotFound();
        }
    }

    /**
     * @throws Invalid if the database does not know that zone
     */
    void requireKnown(ZoneId zone) {
        if (!workspaces.knows(zone)) {
            throw CompanyWords.unknownTimeZone(zone.getId());
        }
    }

    private Membership make(Wanted wanted, Instant begun) {
        String hash = hashes.hash(wanted.password());
        CompanySettings company = wanted.company();
        WorkspaceId workspace = workspaces.create(company.newWorkspace()).id();
        try {
            Account account = new Account(Ids.next(), wanted.email().text(), hash);
            return fill(new Membership(workspace, Ids.next()), wanted, account, begun);
        } catch (RuntimeException fault) {
            workspaces.drop(workspace);
            throw fault;
        }
    }

    private Membership fill(
            Membership administrator, Wanted wanted, Account account, Instant begun) {
        CurrentCaller.run(
                caller(administrator, wanted.company()),
                () -> founding.found(wanted, administrator.userId(), account.id()));
        control.run(
                () -> {
                    if (!accounts.endSetup(begun)) {
                        throw new Conflict("setupRunning");
                    }
                    accounts.insert(account, clock.instant());
                    accounts.join(account.id(), administrator);
                });
        return administrator;
    }

    private static Caller caller(Membership administrator, CompanySettings company) {
        return new Caller(
                administrator.userId(),
                administrator.workspace(),
                Role.ADMINISTRATOR,
                null,
                company.language().locale(),
                company.timeZone(),
                company.currency(),
                Origin.of(Origin.Kind.PERSON));
    }
}
