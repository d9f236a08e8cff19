package org.odnos.platform.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

import java.time.Duration;
import java.util.Optional;

/** Where a browser keeps its session. Scripts cannot read it, other sites cannot post with it. */
final class SessionCookie {

    static final String NAME = "ODNOS_SESSION";

    private SessionCookie() {}

    static Optional<Secret> find(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? Optional.empty() : Optional.of(new Secret(cookie.getValue()));
    }

    static void set(
            HttpServletRequest request, HttpServletResponse response, Secret secret, Duration age) {
        write(request, response, secret.text(), age);
    }

    static void clear(HttpServletRequest request, HttpServletResponse response) {
        write(request, response, "", Duration.ZERO);
    }

    private static void write(
            HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie =
                ResponseCookie.from(NAME, value)
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(age)
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
