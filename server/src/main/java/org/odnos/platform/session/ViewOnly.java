package org.odnos.platform.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.odnos.kernel.Forbidden;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.Set;

/**
 * Whoever sees the program through another's eyes asks and changes nothing. The workspace's
 * database refuses it besides; this keeps him from what is not in it, such as tokens.
 */
@Component
class ViewOnly implements WebMvcConfigurer, HandlerInterceptor {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** Questions that are too long for an address. */
    private static final Set<String> QUESTIONS =
            Set.of("query", "aggregate", "board", "funnel", "describe");

    /** What is a person's own business even for his administrator. */
    private static final Set<String> PRIVATE = Set.of("/api/v1/sessions", "/api/v1/tokens");

    /** The ways out. */
    private static final Set<String> EXITS = Set.of("/api/v1/session/view", "/api/v1/session");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean views = CurrentCaller.find().filter(one -> one.viewer() != null).isPresent();
        if (views
                && (PRIVATE.contains(request.getRequestURI())
                        || !isAllowed(request.getMethod(), request.getRequestURI()))) {
            throw new Forbidden("viewingAs");
        }
        return true;
    }

    private static boolean isAllowed(String method, String path) {
        return READING.contains(method)
                || (method.equals("DELETE") && EXITS.contains(path))
                || (method.equals("POST")
                        && QUESTIONS.contains(path.substring(path.lastIndexOf('/') + 1)));
    }
}
