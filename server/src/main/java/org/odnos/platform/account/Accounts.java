package org.odnos.platform.account;

import org.odnos.kernel.Conflict;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.NotSignedIn;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.account.AccountStore.Account;
import org.odnos.platform.account.AccountStore.Membership;
import org.odnos.platform.session.Sessions;
import org.odnos.platform.workspace.ControlTransaction;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Signing in, and what belongs to it. */
@Component
public class Accounts {

    private final ControlTransaction control;
    private final AccountStore store;
    private final PasswordHashes hashes;
    private final Attempts attempts;
    private final Sessions sessions;
    private final Clock clock;

    Accounts(
            ControlTransaction control,
            AccountStore store,
            PasswordHashes hashes,
            Attempts attempts,
            Sessions sessions,
            Clock clock) {
        this.control = control;
        this.store = store;
        this.hashes = hashes;
        this.attempts = attempts;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * Which user of which workspace it is. Nothing tells an unknown account from a wrong password:
     * not the answer, not the time, not the counting.
     */
    Membership signIn(String typedEmail, String password, String address) {
        String email = typedEmail.strip().toLowerCase(java.util.Locale.ROOT);
        attempts.begin(email, address);
        Optional<Account> account = control.call(() -> store.byEmail(email));
        String hash = account.map(Account::passwordHash).orElse(null);
        if (!hashes.matches(password, hash)) {
            throw new NotSignedIn("signInFailed");
        }
        attempts.succeeded(email, address);
        Account known = account.orElseThrow();
        renew(known, password);
        return control.call(() -> store.memberships(known.id())).stream()
                .findFirst()
                .orElseThrow(() -> new NotSignedIn("signInFailed"));
    }

    void changePassword(String current, String next, String address) {
        Account mine = mine();
        requirePassword("/current", mine, current, address);
        PasswordRules.require("/new", next, List.of(mine.email()));
        setPassword(mine.id(), next);
    }

    /** Somebody who is known already shows that it is he; guessing is limited as at the door. */
    void requirePassword(String pointer, Account account, String password, String address) {
        attempts.begin(account.email(), address);
        if (!hashes.matches(password, account.passwordHash())) {
            throw Invalid.of(pointer, "wrongPassword");
        }
        attempts.succeeded(account.email(), address);
    }

    /** Whoever is signed in with the old one elsewhere is signed out. */
    void setPassword(UUID accountId, String password) {
        String hash = hashes.hash(password);
        control.run(() -> store.changePassword(accountId, hash, clock.instant()));
        List<UUID> users =
                control.call(() -> store.memberships(accountId)).stream()
                        .map(Membership::userId)
                        .toList();
        sessions.endOthers(accountId, users);
    }

    /**
     * Call when a user's e-mail changes: he signs in with it from then on. Somebody who works in
     * several workspaces keeps the address that he signs in with.
     *
     * @throws Conflict {@code emailTaken} if another account has it
     */
    public void emailChanged(UUID userId, String typed) {
        String email = Email.of(typed).text();
        Membership member = new Membership(CurrentCaller.get().workspace(), userId);
        control.run(() -> store.ofUser(member).ifPresent(account -> move(account, email)));
    }

    private void move(Account account, String email) {
        if (account.email().equals(email) || store.memberships(account.id()).size() > 1) {
            return;
        }
        if (store.byEmail(email).isPresent()) {
            throw new Conflict("emailTaken");
        }
        store.changeEmail(account.id(), email);
    }

    private Account mine() {
        Caller me = CurrentCaller.get();
        Membership member = new Membership(me.workspace(), me.userId());
        return control.call(() -> store.ofUser(member)).orElseThrow(NotFound::new);
    }

    /** Hashes grow with the machines: a right password is the moment to make it anew. */
    private void renew(Account account, String password) {
        if (hashes.isOutdated(account.passwordHash())) {
            String hash = hashes.hash(password);
            control.run(() -> store.changePassword(account.id(), hash, clock.instant()));
        }
    }
}
