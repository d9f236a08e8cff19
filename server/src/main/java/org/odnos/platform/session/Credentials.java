package org.odnos.platform.session;

import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.live.LiveNotices;
import org.odnos.platform.live.LiveReaders;
import org.odnos.platform.workspace.ControlTransaction;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * From a secret to a caller. Remembered for a minute at most, and forgotten on every node at once
 * when the session, the token, the user or the company's settings change.
 */
@Component
public class Credentials {

    /** Payloads: a user's or a credential's id, or the name of a workspace's schema. */
    static final String TOPIC = LiveReaders.CALLER_TOPIC;

    private static final Duration REMEMBERED = Duration.ofSeconds(60);
    private static final int MOST = 20_000;

    private final ControlTransaction control;
    private final CredentialStore store;
    private final Workspaces workspaces;
    private final CallerStore callers;
    private final LiveNotices notices;
    private final Clock clock;
    private final Map<String, SignedIn> known = new ConcurrentHashMap<>();
    private final AtomicLong drops = new AtomicLong();

    Credentials(
            ControlTransaction control,
            CredentialStore store,
            Workspaces workspaces,
            CallerStore callers,
            LiveNotices notices,
            Clock clock) {
        this.control = control;
        this.store = store;
        this.workspaces = workspaces;
        this.callers = callers;
        this.notices = notices;
        this.clock = clock;
        notices.subscribe(TOPIC, this::drop, this::dropAll);
    }

    Optional<SignedIn> find(Secret secret) {
        String key = HexFormat.of().formatHex(secret.hash());
        Instant now = clock.instant();
        SignedIn remembered = known.get(key);
        return remembered != null && isFresh(remembered, now)
                ? Optional.of(remembered)
                : lookUp(key, now);
    }

    private static boolean isFresh(SignedIn remembered, Instant now) {
        return now.isBefore(remembered.lookedUpAt().plus(REMEMBERED))
                && now.isBefore(remembered.credential().expiresAt());
    }

    private Optional<SignedIn> lookUp(String key, Instant now) {
        long dropsBefore = drops.get();
        Optional<SignedIn> found = load(HexFormat.of().parseHex(key), now);
        found.ifPresentOrElse(
                signedIn -> remember(key, signedIn, dropsBefore), () -> known.remove(key));
        return found;
    }

    private Optional<SignedIn> load(byte[] hash, Instant now) {
        return control.call(() -> store.find(hash, now))
                .flatMap(
                        used ->
                                workspaces
                                        .find(used.workspace())
                                        .flatMap(at -> load(used, at, now)));
    }

    private Optional<SignedIn> load(Credential used, Workspace company, Instant now) {
        control.run(() -> store.seen(used, now));
        return callerOf(used, company).map(caller -> new SignedIn(used, caller, now));
    }

    /** Whoever would be let in with it: nobody, if its user is switched off. */
    Optional<Caller> callerOf(Credential credential) {
        return workspaces
                .find(credential.workspace())
                .flatMap(company -> callerOf(credential, company));
    }

    private Optional<Caller> callerOf(Credential credential, Workspace company) {
        return CurrentCaller.call(
                Caller.system(company.id()),
                () ->
                        callers.find(credential, company)
                                .map(caller -> callers.viewing(caller, credential.view())));
    }

    /**
     * What was read before a drop may be what the drop was about: then it serves this request only.
     */
    private void remember(String key, SignedIn signedIn, long dropsBefore) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(key, signedIn);
        if (drops.get() != dropsBefore) {
            known.remove(key);
        }
    }

    /**
     * Call inside the transaction that changes the user: role, department, language, active,
     * deleted.
     */
    public void userChanged(UUID userId) {
        announce(userId.toString());
    }

    /** Call inside the transaction that changes the company's settings. */
    public void companyChanged(WorkspaceId workspace) {
        announce(workspace.schema());
    }

    /** Call inside the transaction that changes through whose eyes it sees. */
    void viewChanged(UUID credentialId) {
        announce(credentialId.toString());
    }

    void credentialEnded(UUID credentialId) {
        announce(credentialId.toString());
    }

    private void announce(String whom) {
        notices.publishAtOnce(TOPIC, whom);
    }

    private void drop(String whom) {
        drops.incrementAndGet();
        known.values().removeIf(concerns(whom));
    }

    private void dropAll() {
        drops.incrementAndGet();
        known.clear();
    }

    static Predicate<SignedIn> concerns(String whom) {
        return signedIn -> {
            Credential credential = signedIn.credential();
            return credential.userId().toString().equals(whom)
                    || credential.id().toString().equals(whom)
                    || signedIn.caller().userId().toString().equals(whom)
                    || credential.workspace().schema().equals(whom);
        };
    }
}
