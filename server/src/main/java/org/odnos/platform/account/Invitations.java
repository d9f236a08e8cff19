package org.odnos.platform.account;

import org.odnos.kernel.Ids;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.RuleViolation;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.account.AccountStore.Account;
import org.odnos.platform.account.AccountStore.Membership;
import org.odnos.platform.company.Companies;
import org.odnos.platform.session.Secret;
import org.odnos.platform.workspace.ControlTransaction;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A link by which a user of the workspace gets a password, or a new one. An administrator hands it
 * over himself. It never sets the password of an account that belongs to other workspaces too:
 * there the old password must be shown.
 */
@Component
class Invitations {

    private static final Duration VALID = Duration.ofDays(7);

    private final ControlTransaction control;
    private final InvitationStore store;
    private final AccountStore accounts;
    private final Accounts signIn;
    private final PasswordHashes hashes;
    private final UserStore users;
    private final Companies companies;
    private final Clock clock;

    Invitations(
            ControlTransaction control,
            InvitationStore store,
            AccountStore accounts,
            Accounts signIn,
            PasswordHashes hashes,
            UserStore users,
            Companies companies,
            Clock clock) {
        this.control = control;
        this.store = store;
        this.accounts = accounts;
        this.signIn = signIn;
        this.hashes = hashes;
        this.users = users;
        this.companies = companies;
        this.clock = clock;
    }

    record Link(Secret secret, Instant expiresAt) {}

    record Shown(String email, String name, String company) {}

    Link invite(UUID userId) {
        Access.requireAdministrator();
        UserStore.User user = users.find(userId).orElseThrow(NotFound::new);
        if (user.email() == null || !user.active()) {
            throw new RuleViolation("invitationNeedsEmail");
        }
        Secret secret = Secret.random("");
        Instant end = clock.instant().plus(VALID);
        Membership member = new Membership(CurrentCaller.get().workspace(), userId);
        control.run(() -> store.replace(member, secret, end));
        return new Link(secret, end);
    }

    Shown show(Secret secret) {
        Membership member = open(secret);
        return CurrentCaller.call(
                Caller.system(member.workspace()),
                () -> {
                    UserStore.User user = users.find(member.userId()).orElseThrow(NotFound::new);
                    return new Shown(
                            Objects.requireNonNullElse(user.email(), ""),
                            user.name(),
                            companies.settings().name());
                });
    }

    /** Answers who may be signed in now. */
    Membership accept(Secret secret, String password, String address) {
        Membership member = open(secret);
        UserStore.User user =
                CurrentCaller.call(
                        Caller.system(member.workspace()),
                        () -> users.find(member.userId()).orElseThrow(NotFound::new));
        Email email = Email.of(Objects.requireNonNullElse(user.email(), ""));
        Optional<Account> own = control.call(() -> accounts.ofUser(member));
        Optional<Account> account =
                own.isPresent() ? own : control.call(() -> accounts.byEmail(email.text()));
        if (account.isEmpty()) {
            join(member, newAccount(email, password, user));
        } else if (own.isPresent() && isOnlyHere(own.get())) {
            PasswordRules.require("/password", password, List.of(email.text(), user.name()));
            signIn.setPassword(own.get().id(), password);
        } else {
            signIn.requirePassword("/password", account.get(), password, address);
            if (own.isEmpty()) {
                join(member, account.get());
            }
        }
        control.run(() -> store.delete(member));
        return member;
    }

    private Membership open(Secret secret) {
        return control.call(() -> store.find(secret, clock.instant())).orElseThrow(NotFound::new);
    }

    private boolean isOnlyHere(Account account) {
        return control.call(() -> accounts.memberships(account.id())).size() == 1;
    }

    private Account newAccount(Email email, String password, UserStore.User user) {
        PasswordRules.require("/password", password, List.of(email.text(), user.name()));
        Account account = new Account(Ids.next(), email.text(), hashes.hash(password));
        control.run(() -> accounts.insert(account, clock.instant()));
        return account;
    }

    private void join(Membership member, Account account) {
        boolean alreadyHere =
                control.call(() -> accounts.memberships(account.id())).stream()
                        .anyMatch(other -> other.workspace().equals(member.workspace()));
        if (alreadyHere) {
            throw Invalid.of("/email", "emailTaken");
        }
        control.run(() -> accounts.join(account.id(), member));
        CurrentCaller.run(
                Caller.system(member.workspace()),
                () -> users.setAccount(member.userId(), account.id()));
    }
}
