package org.odnos.platform.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The id that ties an answer to the log lines written while it was made: 32 hex digits, as in W3C
 * trace context.
 */
public final class Trace {

    static final String HEADER = "X-Trace-Id";
    private static final String MDC_KEY = "traceId";
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private Trace() {}

    /** The running request's; outside of a request a fresh one. */
    public static String id() {
        String current = MDC.get(MDC_KEY);
        return current == null ? fresh() : current;
    }

    static MDC.MDCCloseable begin(String id) {
        return MDC.putCloseable(MDC_KEY, id);
    }

    /**
     * The caller's own id if its {@code traceparent} header is well formed, so that one trace spans
     * both programs.
     */
    static String from(@Nullable String traceparent) {
        Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        return matcher.matches() ? matcher.group(1) : fresh();
    }

    private static String fresh() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
