package org.odnos.platform.session;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Caller;
import org.springframework.security.authentication.AbstractAuthenticationToken;

import java.util.List;

/**
 * Tells Spring Security that somebody is there; rights are not its business but {@code
 * platform.access}'s.
 */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private final transient SignedIn signedIn;
    private final transient Secret secret;

    CallerAuthentication(SignedIn signedIn, Secret secret) {
        super(List.of());
        this.signedIn = signedIn;
        this.secret = secret;
        super.setAuthenticated(true);
    }

    Credential credential() {
        return signedIn.credential();
    }

    @Override
    public Secret getCredentials() {
        return secret;
    }

    @Override
    public Caller getPrincipal() {
        return signedIn.caller();
    }

    /** Never a name or an address: Spring logs this. */
    @Override
    public String getName() {
        return signedIn.caller().userId().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
