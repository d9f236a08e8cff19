package org.odnos.platform.session;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.live.LiveReaders;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.Optional;

/** Finds out who asks, by token or cookie, and binds him around the rest of the request. */
final class CredentialFilter extends OncePerRequestFilter {

    private final Credentials credentials;

    CredentialFilter(Credentials credentials) {
        this.credentials = credentials;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Secret> secret = shown(request);
        Optional<SignedIn> found = secret.flatMap(credentials::find);
        if (found.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        SignedIn signedIn = found.get();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new CallerAuthentication(signedIn, secret.get()));
        SecurityContextHolder.setContext(context);
        request.setAttribute(LiveReaders.CREDENTIAL, signedIn.credential().id().toString());
        try {
            CurrentCaller.call(signedIn.caller(), () -> passOn(request, response, chain));
        } catch (IOException | ServletException | RuntimeException fault) {
            throw fault;
        } catch (Exception impossible) {
            // The compiler sees only what the two have in common.
            throw new IllegalStateException(impossible);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static boolean passOn(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        return true;
    }

    /** Whoever sends a token means the token: a cookie beside it does not count. */
    private static Optional<Secret> shown(HttpServletRequest request) {
        return bearer(request).isPresent() ? bearer(request) : SessionCookie.find(request);
    }

    static Optional<Secret> bearer(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? Optional.of(new Secret(header.substring(7).strip()))
                : Optional.empty();
    }
}
