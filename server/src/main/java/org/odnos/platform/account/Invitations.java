package org.odnos.platform.account;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Ids;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.RuleViolation;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.account.AccountStore.Account;
import org.odnos.platform.account.AccountStore.Membership;
import org.odnos.platform.company.Companies;
import org.odnos.platform.session.Secret;
import org.odnos.platform.session.SecurityLog;
import org.odnos.platform.workspace.ControlTransaction;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A link by which a user of the workspace gets a password, or a new one. An administrator hands it
 * over himself. It never sets the password of an account that belongs to other workspaces too:
 * there the old password must be shown.
 */
@Component
class Invitations {

    private static final Duration VALID = Duration.ofDays(7);

    private final ControlTransaction control;
    private final TransactionOperations transaction;
    private final InvitationStore store;
    private final AccountStore accounts;
    private final Accounts signIn;
    private final PasswordHashes hashes;
    private final UserStore users;
    private final Companies companies;
    private final SecurityLog log;
    private final Clock clock;

    Invitations(
            ControlTransaction control,
            TransactionOperations transaction,
            InvitationStore store,
            AccountStore accounts,
            Accounts signIn,
            PasswordHashes hashes,
            UserStore users,
            Companies companies,
            SecurityLog log,
            Clock clock) {
        this.control = control;
        this.transaction = transaction;
        this.store = store;
        this.accounts = accounts;
        this.signIn = signIn;
        this.hashes = hashes;
        this.users = users;
        this.companies = companies;
        this.log = log;
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
        Caller me = CurrentCaller.get();
        control.run(() -> store.replace(new Membership(me.workspace(), userId), secret, end));
        log.done("invitation-make", me.workspace(), me.userId(), userId);
        return new Link(secret, end);
    }

    Shown show(Secret secret) {
        Membership member = open(secret);
        return inWorkspace(
                member,
                () -> {
                    UserStore.User user = invited(member);
                    return new Shown(
                            Objects.requireNonNullElse(user.email(), ""),
                            user.name(),
                            companies.settings().name());
                });
    }

    /** Answers who may be signed in now. */
    Membership accept(Secret secret, String password, String address) {
        Membership member = open(secret);
        Guest guest = inWorkspace(member, () -> guest(member));
        String chosen = null;
        if (guest.isOnlyOf(member)) {
            PasswordRules.require(
                    "/password", password, List.of(guest.email().text(), guest.user().name()));
            chosen = hashes.hash(password);
        } else {
            signIn.requirePassword("/password", guest.requireAccount(), password, address);
        }
        Entry entry = new Entry(secret, member, guest, chosen);
        UUID account = inWorkspace(member, () -> enter(entry));
        log.done("invitation-accept", member.workspace(), member.userId(), account);
        return member;
    }

    /** Whoever holds the link, as found before he shows or chooses a password. */
    private record Guest(
            UserStore.User user,
            Email email,
            Optional<Account> account,
            List<Membership> memberships) {

        /** Nobody but this workspace could lose anything by another password. */
        boolean isOnlyOf(Membership member) {
            return memberships.stream().allMatch(member::equals);
        }

        boolean isIn(WorkspaceId workspace) {
            return memberships.stream().anyMatch(one -> one.workspace().equals(workspace));
        }

        Account requireAccount() {
            return account.orElseThrow();
        }
    }

    /**
     * @param chosen hash of the new password; null: he showed the one that he has
     */
    private record Entry(Secret secret, Membership member, Guest guest, @Nullable String chosen) {}

    private Guest guest(Membership member) {
        UserStore.User user = invited(member);
        Email email = Email.of(Objects.requireNonNullElse(user.email(), ""));
        return control.callInside(
                () -> {
                    Optional<Account> account =
                            accounts.ofUser(member).or(() -> accounts.byEmail(email.text()));
                    List<Membership> memberships =
                            account.map(one -> accounts.memberships(one.id())).orElse(List.of());
                    return new Guest(user, email, account, memberships);
                });
    }

    private UserStore.User invited(Membership member) {
        return users.lock(member.userId())
                .filter(UserStore.User::active)
                .orElseThrow(NotFound::new);
    }

    /** All of it or nothing; answers the account. */
    private UUID enter(Entry entry) {
        Membership member = entry.member();
        if (!guest(member).equals(entry.guest())) {
            throw new Conflict("busy");
        }
        UUID account =
                control.callInside(
                        () -> {
                            if (!store.take(entry.secret(), clock.instant())) {
                                throw new NotFound();
                            }
                            return entry.chosen() == null
                                    ? joined(entry)
                                    : withPassword(entry, entry.chosen());
                        });
        users.setAccount(member.userId(), account);
        return account;
    }

    private UUID joined(Entry entry) {
        Guest guest = entry.guest();
        UUID account = guest.requireAccount().id();
        if (!guest.memberships().contains(entry.member())) {
            if (guest.isIn(entry.member().workspace())) {
                throw Invalid.of("/email", "emailTaken");
            }
            accounts.join(account, entry.member());
        }
        return account;
    }

    /** An account without any workspace may be anybody's: it is made anew, not taken over. */
    private UUID withPassword(Entry entry, String hash) {
        Guest guest = entry.guest();
        if (!guest.memberships().isEmpty()) {
            signIn.setPassword(guest.requireAccount().id(), hash);
            return guest.requireAccount().id();
        }
        guest.account().map(Account::id).ifPresent(accounts::delete);
        Account account = new Account(Ids.next(), guest.email().text(), hash);
        accounts.insert(account, clock.instant());
        accounts.join(account.id(), entry.member());
        return account.id();
    }

    private Membership open(Secret secret) {
        return control.call(() -> store.find(secret, clock.instant())).orElseThrow(NotFound::new);
    }

    private <T> T inWorkspace(Membership member, Supplier<T> work) {
        return CurrentCaller.call(
                Caller.system(member.workspace()),
                () -> Objects.requireNonNull(transaction.execute(_ -> work.get())));
    }
}
