package org.odnos.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Forbidden;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.NotSignedIn;
import org.odnos.kernel.Problem;
import org.odnos.kernel.RuleViolation;
import org.odnos.kernel.TooLarge;
import org.odnos.kernel.TooManyAttempts;
import org.odnos.kernel.Violation;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.text.Language;
import org.odnos.platform.text.Texts;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts problems into the reader's words. */
@Component
public class Problems {

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    /** As it would be answered if the whole request had failed by it; for rows of a batch. */
    public ProblemBody body(Problem problem) {
        return answer(problem).body();
    }

    Answer answer(Problem problem) {
        HttpStatus status = status(problem);
        List<Violation> violations =
                problem instanceof Invalid invalid ? invalid.violations() : List.of();
        Object current =
                problem instanceof Conflict conflict ? conflict.current().orElse(null) : null;
        Told told =
                new Told(
                        violations,
                        current,
                        problem instanceof Conflict conflict ? conflict.more() : Map.of());
        Answer answer = answer(status, wording(problem), told);
        return problem instanceof TooManyAttempts tooMany
                ? answer.retryAfter(tooMany.retryAfter())
                : answer;
    }

    Answer answer(HttpStatus status, String code, Object... args) {
        return answer(status, new Wording(code, List.of(args)), Told.NOTHING);
    }

    Answer busy(HttpStatus status, String code, Duration retryAfter) {
        return answer(status, code).retryAfter(retryAfter);
    }

    private Answer answer(HttpStatus status, Wording wording, Told told) {
        Locale locale = locale();
        List<ProblemBody.Fault> faults =
                told.violations().stream().map(violation -> fault(locale, violation)).toList();
        ProblemBody body =
                new ProblemBody(
                        "urn:odnos:problem:" + wording.code(),
                        texts.text(locale, "problem.title." + status.value()),
                        status.value(),
                        texts.text(locale, "problem." + wording.code(), wording.args().toArray()),
                        wording.code(),
                        faults,
                        MDC.get("traceId"),
                        told.current(),
                        told.more());
        return new Answer(status, new HttpHeaders(), body);
    }

    private ProblemBody.Fault fault(Locale locale, Violation violation) {
        String message = texts.text(locale, violation.messageKey(), violation.args().toArray());
        return new ProblemBody.Fault(violation.pointer(), violation.code(), message);
    }

    private static Wording wording(Problem problem) {
        return new Wording(problem.code(), problem.args());
    }

    private static HttpStatus status(Problem problem) {
        return switch (problem) {
            case NotFound _ -> HttpStatus.NOT_FOUND;
            case NotSignedIn _ -> HttpStatus.UNAUTHORIZED;
            case Forbidden _ -> HttpStatus.FORBIDDEN;
            case Conflict conflict when conflict.current().isPresent() && ifMatchWasSent() ->
                    HttpStatus.PRECONDITION_FAILED;
            case Conflict _ -> HttpStatus.CONFLICT;
            case Invalid _, RuleViolation _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case TooLarge _ -> HttpStatus.CONTENT_TOO_LARGE;
            case TooManyAttempts _ -> HttpStatus.TOO_MANY_REQUESTS;
        };
    }

    private static Locale locale() {
        return CurrentCaller.find()
                .map(caller -> caller.language())
                .orElseGet(Problems::acceptedLocale);
    }

    private static Locale acceptedLocale() {
        HttpServletRequest request = request();
        String header = request == null ? null : request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return Language.accepted(header == null ? "" : header).locale();
    }

    private static boolean ifMatchWasSent() {
        HttpServletRequest request = request();
        return request != null && request.getHeader(HttpHeaders.IF_MATCH) != null;
    }

    private static @Nullable HttpServletRequest request() {
        return RequestContextHolder.getRequestAttributes()
                        instanceof ServletRequestAttributes attributes
                ? attributes.getRequest()
                : null;
    }

    private record Wording(String code, List<Object> args) {}

    /** What a problem tells besides its words. */
    private record Told(
            List<Violation> violations, @Nullable Object current, Map<String, Object> more) {
        static final Told NOTHING = new Told(List.of(), null, Map.of());
    }
}
