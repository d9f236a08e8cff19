package org.odnos.platform.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.odnos.kernel.Conflict;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RuleViolation;
import org.odnos.platform.idempotency.FirstAnswers.Attempt;
import org.odnos.platform.idempotency.FirstAnswers.First;
import org.odnos.platform.web.ProblemWriter;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

import java.io.IOException;
import java.util.Optional;

/**
 * Header {@code Idempotency-Key} on a POST: the first answer is kept for a day and given again to
 * the same key and body. While the first runs, others are refused; if the program was killed
 * meanwhile, for {@link FirstAnswers#LEASE}. After that a repeated request runs again, though the
 * first may have done its work: it died between that and keeping its answer.
 */
@Component
@Order(0)
class RepeatedPosts extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    private static final int LONGEST_KEY = 255;

    private final FirstAnswers answers;
    private final ProblemWriter problems;

    RepeatedPosts(FirstAnswers answers, ProblemWriter problems) {
        this.answers = answers;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST")
                || !request.getRequestURI().startsWith("/api/v1/")
                || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String key = request.getHeader(HEADER);
        Optional<AskersKey> own = AskersKey.of(key);
        if (own.isEmpty()) {
            // Without a caller there is nobody to whom an answer could belong.
            chain.doFilter(request, response);
        } else if (key.isBlank() || key.length() > LONGEST_KEY) {
            problems.write(response, Invalid.of("", "idempotencyKey", LONGEST_KEY));
        } else {
            answerOnce(own.get(), request, response, chain);
        }
    }

    private void answerOnce(
            AskersKey key,
            HttpServletRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        RereadableRequest rereadable;
        try {
            rereadable = RereadableRequest.of(request);
        } catch (IOException | ServletException | IllegalStateException unreadable) {
            problems.writeUnreadable(response, unreadable);
            return;
        }
        answerOnce(key, rereadable, response, chain);
    }

    private void answerOnce(
            AskersKey key,
            RereadableRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        Attempt attempt = answers.attempt(key);
        Optional<First> first = answers.begin(attempt, request.fingerprint());
        if (first.isEmpty()) {
            doWork(attempt, request, response, chain);
        } else if (!first.get().isOf(request.fingerprint())) {
            problems.write(response, new RuleViolation("idempotencyKeyReused"));
        } else if (first.get().answer().isEmpty()) {
            problems.write(response, new Conflict("idempotencyRunning"));
        } else {
            key.open(first.get().answer().get()).send(response);
        }
    }

    /** What failed by our fault, or was only put off, may be tried again with the same key. */
    private void doWork(
            Attempt attempt,
            RereadableRequest request,
            HttpServletResponse response,
            FilterChain chain)
            throws IOException, ServletException {
        ContentCachingResponseWrapper copied = new ContentCachingResponseWrapper(response);
        boolean settled = false;
        try {
            chain.doFilter(request, copied);
            settled = copied.getStatus() < 500 && copied.getHeader("Retry-After") == null;
        } finally {
            if (settled) {
                answers.finish(attempt, KeptAnswer.of(copied));
            } else {
                answers.forget(attempt);
            }
            copied.copyBodyToResponse();
        }
    }
}
