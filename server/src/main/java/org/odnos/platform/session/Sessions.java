package org.odnos.platform.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Ids;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.NotSignedIn;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.job.Sweep;
import org.odnos.platform.session.Credential.Kind;
import org.odnos.platform.workspace.ControlTransaction;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Browsers that are signed in. */
@Component
public class Sessions implements Sweep {

    private static final Duration LONGEST = Duration.ofDays(90);
    private static final int NAME_LENGTH = 200;

    private final ControlTransaction control;
    private final CredentialStore store;
    private final Credentials credentials;
    private final SecurityLog log;
    private final Clock clock;

    Sessions(
            ControlTransaction control,
            CredentialStore store,
            Credentials credentials,
            SecurityLog log,
            Clock clock) {
        this.control = control;
        this.store = store;
        this.credentials = credentials;
        this.log = log;
        this.clock = clock;
    }

    /**
     * Signs the browser in as this user, with a new secret; the session that it showed, if any,
     * ends. Answers what is known about the user, as the request itself is not bound to him.
     *
     * @throws NotSignedIn if the user is switched off or gone; nothing is changed then
     */
    public Caller open(
            WorkspaceId workspace,
            UUID userId,
            HttpServletRequest request,
            HttpServletResponse response) {
        Secret secret = Secret.random("");
        Instant now = clock.instant();
        Credential session =
                new Credential(
                        Ids.next(),
                        Kind.SESSION,
                        workspace,
                        userId,
                        List.of(),
                        browser(request),
                        "",
                        now,
                        now,
                        now.plus(LONGEST),
                        null);
        Caller caller =
                credentials.callerOf(session).orElseThrow(() -> new NotSignedIn("signInFailed"));
        control.run(
                () -> {
                    endShown(request);
                    store.insert(session, secret);
                });
        log.done("sign-in", workspace, userId, session.id());
        SessionCookie.set(request, response, secret, LONGEST);
        return caller;
    }

    /** Signs this browser out. */
    public void close(HttpServletRequest request, HttpServletResponse response) {
        control.run(() -> endShown(request));
        SessionCookie.clear(request, response);
    }

    List<Credential> mine() {
        Caller me = CurrentCaller.get();
        return control.call(
                () -> store.ofUser(me.workspace(), me.userId(), Kind.SESSION, clock.instant()));
    }

    void revoke(UUID id) {
        Caller me = CurrentCaller.get();
        control.run(
                () -> {
                    if (!store.delete(me.workspace(), me.userId(), Kind.SESSION, id)) {
                        throw new NotFound();
                    }
                    credentials.credentialEnded(id);
                });
        log.done("session-end", me.workspace(), me.userId(), id);
    }

    /**
     * After a new password, in the control plane: sessions and tokens end. The session that asks
     * stays.
     */
    public void endAll(UUID accountId, List<UUID> usersOfAccount) {
        store.deleteOfAccount(accountId, currentId().orElse(null));
        usersOfAccount.forEach(credentials::userChanged);
    }

    @Override
    public void sweep() {
        control.run(() -> store.deleteExpired(clock.instant()));
    }

    static Optional<UUID> currentId() {
        return CurrentCredential.find().map(CurrentCredential::id);
    }

    private void endShown(HttpServletRequest request) {
        SessionCookie.find(request)
                .flatMap(shown -> store.find(shown.hash(), clock.instant()))
                .ifPresent(
                        session -> {
                            store.delete(
                                    session.workspace(),
                                    session.userId(),
                                    Kind.SESSION,
                                    session.id());
                            credentials.credentialEnded(session.id());
                            log.done(
                                    "sign-out",
                                    session.workspace(),
                                    session.userId(),
                                    session.id());
                        });
    }

    private static String browser(HttpServletRequest request) {
        @Nullable String agent = request.getHeader(HttpHeaders.USER_AGENT);
        String name = agent == null ? "" : agent.replaceAll("\\p{Cntrl}", "");
        return name.substring(0, Math.min(NAME_LENGTH, name.length()));
    }
}
