package org.odnos.platform.session;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.WorkspaceId;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * A session of a browser or an API token, without its secret.
 *
 * @param most roles that limit what may be done with it; empty: all that its user may
 * @param name of the token; of a session, the browser
 * @param view through whose eyes it sees for the time being, if through others'
 * @param prefix first characters of a token's secret, to recognise it by; empty for a session
 */
record Credential(
        UUID id,
        Kind kind,
        WorkspaceId workspace,
        UUID userId,
        List<String> most,
        String name,
        String prefix,
        Instant createdAt,
        Instant seenAt,
        Instant expiresAt,
        @Nullable View view) {

    Credential {
        most = List.copyOf(most);
    }

    /** A token that no program has come with yet; a session begins with its first request. */
    boolean isUnused() {
        return kind == Kind.TOKEN && seenAt.equals(createdAt);
    }

    /** The role that limits it, where there is but one. */
    @Nullable String role() {
        return most.size() == 1 ? most.getFirst() : null;
    }

    /** Another user, or the own user in another role; exactly one is not null. */
    record View(@Nullable UUID user, @Nullable String role) {}

    enum Kind {
        SESSION,
        TOKEN;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofKey(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
