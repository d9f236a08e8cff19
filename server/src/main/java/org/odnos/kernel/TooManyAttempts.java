package org.odnos.kernel;

import java.time.Duration;
import java.util.List;

/** A limit is used up; it may be tried again after a while. */
public final class TooManyAttempts extends Problem {

    private final Duration retryAfter;

    public TooManyAttempts(Duration retryAfter) {
        super("tooManyAttempts", List.of(Math.max(1, retryAfter.toMinutes())));
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
