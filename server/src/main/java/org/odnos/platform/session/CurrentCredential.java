package org.odnos.platform.session;

import org.springframework.security.core.context.SecurityContextHolder;

import java.util.Optional;
import java.util.UUID;

/** What the running request was let in with. */
public record CurrentCredential(UUID id, Secret secret) {

    public static Optional<CurrentCredential> find() {
        return SecurityContextHolder.getContext().getAuthentication()
                        instanceof CallerAuthentication shown
                ? Optional.of(
                        new CurrentCredential(shown.credential().id(), shown.getCredentials()))
                : Optional.empty();
    }
}
