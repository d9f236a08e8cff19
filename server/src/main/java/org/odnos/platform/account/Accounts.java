package org.odnos.platform.account;

import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.NotSignedIn;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.account.AccountStore.Account;
import org.odnos.platform.account.AccountStore.Membership;
import org.odnos.platform.session.SecurityLog;
import org.odnos.platform.session.Sessions;
import org.odnos.platform.workspace.ControlTransaction;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Signing in, and what belongs to it. */
@Component
class Accounts {

    private final ControlTransaction control;
    private final AccountStore store;
    private final PasswordHashes hashes;
    private final Attempts attempts;
    private final Sessions sessions;
    private final UserStore users;
    private final SecurityLog log;
    private final Clock clock;

    Accounts(
            ControlTransaction control,
            AccountStore store,
            PasswordHashes hashes,
            Attempts attempts,
            Sessions sessions,
            UserStore users,
            SecurityLog log,
            Clock clock) {
        this.control = control;
        this.store = store;
        this.hashes = hashes;
        this.attempts = attempts;
        this.sessions = sessions;
        this.users = users;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Which active user of which workspace it is, of several the oldest. Nothing tells an unknown
     * account from a wrong password: not the answer, not the time, not the counting.
     */
    Membership signIn(String typedEmail, String password, String address) {
        String email = typedEmail.strip().toLowerCase(Locale.ROOT);
        attempts.begin(email, address);
        Optional<Account> account = control.call(() -> store.byEmail(email));
        String hash = account.map(Account::passwordHash).orElse(null);
        if (!hashes.matches(password, hash)) {
            throw signInFailed(hash == null ? "unknown account" : "wrong password", address);
        }
        attempts.succeeded(email, address);
        Account known = account.orElseThrow();
        renew(known, password);
        return control.call(() -> store.memberships(known.id())).stream()
                .filter(this::isActive)
                .findFirst()
                .orElseThrow(() -> signInFailed("no active user", address));
    }

    private NotSignedIn signInFailed(String reason, String address) {
        log.refused("sign-in", reason, address);
        return new NotSignedIn("signInFailed");
    }

    private boolean isActive(Membership member) {
        return CurrentCaller.call(
                Caller.system(member.workspace()),
                () -> users.find(member.userId()).filter(UserStore.User::active).isPresent());
    }

    void changePassword(String current, String next, String address) {
        Account mine = mine();
        requirePassword("/current", mine, current, address);
        PasswordRules.require("/new", next, List.of(mine.email()));
        String hash = hashes.hash(next);
        control.run(() -> setPassword(mine.id(), hash));
        Caller me = CurrentCaller.get();
        log.done("password-change", me.workspace(), me.userId(), mine.id());
    }

    /** Somebody who is known already shows that it is he; guessing is limited as at the door. */
    void requirePassword(String pointer, Account account, String password, String address) {
        attempts.begin(account.email(), address);
        if (!hashes.matches(password, account.passwordHash())) {
            log.refused("password-check", "wrong password", address);
            throw Invalid.of(pointer, "wrongPassword");
        }
        attempts.succeeded(account.email(), address);
    }

    /**
     * In the control plane. Whoever came in with the old one is out, and so is what he made while
     * he was in: sessions and tokens, but not the session that asks.
     */
    void setPassword(UUID accountId, String hash) {
        store.changePassword(accountId, hash, clock.instant());
        List<UUID> mine = store.memberships(accountId).stream().map(Membership::userId).toList();
        sessions.endAll(accountId, mine);
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
