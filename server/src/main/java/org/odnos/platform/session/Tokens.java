package org.odnos.platform.session;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Forbidden;
import org.odnos.kernel.Ids;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.RuleViolation;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.access.Role;
import org.odnos.platform.access.WorkspaceRole;
import org.odnos.platform.session.Credential.Kind;
import org.odnos.platform.workspace.ControlTransaction;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** API tokens: programs that act for a person, with no more rights than his. */
@Component
class Tokens {

    private static final String PREFIX = "odn_";
    private static final int PREFIX_SHOWN = 10;
    private static final int MOST = 100;
    private static final int YEARS = 5;

    private final ControlTransaction control;
    private final CredentialStore store;
    private final Credentials credentials;
    private final SecurityLog log;
    private final Access access;
    private final Clock clock;

    Tokens(
            ControlTransaction control,
            CredentialStore store,
            Credentials credentials,
            SecurityLog log,
            Access access,
            Clock clock) {
        this.control = control;
        this.store = store;
        this.credentials = credentials;
        this.log = log;
        this.access = access;
        this.clock = clock;
    }

    record Made(Credential token, Secret secret) {}

    /**
     * A token makes no tokens: it would outlive its own end.
     *
     * @param expiresOn last day of use in the company's time zone; null: a year from today
     * @param role null: the roles that the maker has now, and none that he is given later
     */
    Made make(String name, @Nullable LocalDate expiresOn, @Nullable String role) {
        Caller me = CurrentCaller.get();
        if (me.origin().kind() == Origin.Kind.API) {
            throw new Forbidden("tokenNeedsSession");
        }
        requireWithin(me, role);
        Secret secret = Secret.random(PREFIX);
        Instant now = clock.instant();
        Credential token =
                new Credential(
                        Ids.next(),
                        Kind.TOKEN,
                        me.workspace(),
                        me.userId(),
                        role == null ? me.roles().shown() : List.of(role),
                        name.strip(),
                        secret.text().substring(0, PREFIX_SHOWN),
                        now,
                        now,
                        end(me, expiresOn),
                        null);
        control.run(
                () -> {
                    requireRoom(me, now);
                    store.insert(token, secret);
                });
        log.done("token-make", me.workspace(), me.userId(), token.id());
        return new Made(token, secret);
    }

    private void requireWithin(Caller me, @Nullable String role) {
        if (role == null) {
            return;
        }
        WorkspaceRole known = access.roles(me).get(role);
        if (known == null || known.retired()) {
            throw Invalid.of("/role", "unknownRole", role);
        }
        boolean above = role.equals(Role.ADMINISTRATOR.key()) && !me.isAdministrator();
        if (above || !access.isWithin(me, role)) {
            throw new Forbidden("tokenAboveRole");
        }
    }

    List<Credential> mine() {
        Caller me = CurrentCaller.get();
        return control.call(
                () -> store.ofUser(me.workspace(), me.userId(), Kind.TOKEN, clock.instant()));
    }

    void revoke(UUID id) {
        Caller me = CurrentCaller.get();
        control.run(
                () -> {
                    if (!store.delete(me.workspace(), me.userId(), Kind.TOKEN, id)) {
                        throw new NotFound();
                    }
                    credentials.credentialEnded(id);
                });
        log.done("token-end", me.workspace(), me.userId(), id);
    }

    private void requireRoom(Caller me, Instant now) {
        if (store.ofUser(me.workspace(), me.userId(), Kind.TOKEN, now).size() >= MOST) {
            throw new RuleViolation("tooManyTokens", MOST);
        }
    }

    private Instant end(Caller me, @Nullable LocalDate expiresOn) {
        LocalDate today = LocalDate.now(clock.withZone(me.zone()));
        LocalDate last = expiresOn == null ? today.plusYears(1) : expiresOn;
        if (last.isBefore(today) || last.isAfter(today.plusYears(YEARS))) {
            throw Invalid.of("/expiresOn", "tokenExpiry", YEARS);
        }
        return last.plusDays(1).atStartOfDay(me.zone()).toInstant();
    }
}
