package org.odnos.platform.session;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;

import org.odnos.kernel.Forbidden;
import org.odnos.kernel.NotSignedIn;
import org.odnos.platform.web.ProblemWriter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

import java.util.Set;

/** Closed by default: what is not named here needs a caller. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Styles may be inline as the component library writes them; scripts may not. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
                    + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self';"
                    + " manifest-src 'self'; worker-src 'self'; base-uri 'none';"
                    + " form-action 'self'; frame-ancestors 'none'";

    private static final String[] DOORS = {"/api/v1/setup", "/api/v1/session"};
    private static final String INVITATIONS = "/api/v1/invitations/*";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Credentials credentials, ProblemWriter problems) {
        http.securityMatcher("/api/**")
                .addFilterBefore(new CredentialFilter(credentials), AuthorizationFilter.class)
                .csrf(
                        csrf ->
                                csrf.spa()
                                        .requireCsrfProtectionMatcher(
                                                SecurityConfiguration::byCookie))
                .exceptionHandling(
                        faults ->
                                faults.authenticationEntryPoint(
                                                (_, response, _) ->
                                                        problems.write(response, new NotSignedIn()))
                                        .accessDeniedHandler(
                                                (_, response, denied) ->
                                                        problems.write(
                                                                response,
                                                                denied instanceof CsrfException
                                                                        ? new Forbidden("csrf")
                                                                        : new Forbidden())))
                .authorizeHttpRequests(
                        requests ->
                                requests.dispatcherTypeMatchers(
                                                DispatcherType.ASYNC, DispatcherType.ERROR)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.GET, DOORS)
                                        .permitAll()
                                        .requestMatchers(HttpMethod.POST, DOORS)
                                        .permitAll()
                                        .requestMatchers(INVITATIONS)
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated());
        return stateless(http).build();
    }

    /** The page itself, health and metrics: nothing there belongs to anybody. */
    @Bean
    @Order(2)
    SecurityFilterChain page(HttpSecurity http) {
        http.csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll());
        return stateless(http).build();
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.sessionManagement(
                        sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                policy -> policy.policyDirectives(POLICY))
                                        .referrerPolicy(
                                                referrer ->
                                                        referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                                        .permissionsPolicyHeader(
                                                permissions ->
                                                        permissions.policy(
                                                                "camera=(), microphone=(),"
                                                                        + " geolocation=()")));
    }

    /**
     * Only a cookie goes along by itself, so only requests with a cookie can be forged. The ways in
     * take JSON alone, which another site cannot send, and need no session.
     */
    private static boolean byCookie(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                && CredentialFilter.bearer(request).isEmpty()
                && SessionCookie.find(request).isPresent()
                && !isWayIn(request);
    }

    private static boolean isWayIn(HttpServletRequest request) {
        String path = request.getRequestURI();
        return request.getMethod().equals("POST")
                && (Set.of(DOORS).contains(path) || path.startsWith("/api/v1/invitations/"));
    }
}
