package org.odnos.platform.web;

import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

import java.io.IOException;
import java.util.Locale;

/**
 * Our own mistakes, and what the container throws at whoever asks it for a parameter or a file that
 * it could not read. The asker learns a trace id, by which the log tells the rest.
 */
final class UnexpectedFaults {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFaults.class);

    private UnexpectedFaults() {}

    static Answer answer(Problems problems, Throwable fault) {
        if (fault instanceof InvalidParameterException unreadable) {
            return StatusWords.answer(problems, HttpStatusCode.valueOf(unreadable.getErrorCode()));
        }
        LOG.error("Unexpected fault", fault);
        return problems.answer(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected");
    }

    /** The reader closed the connection: nobody is left to answer, and nothing is wrong. */
    static boolean clientHasGone(Throwable fault) {
        return causes(fault)
                .anyMatch(
                        cause ->
                                cause.getClass().getSimpleName().equals("ClientAbortException")
                                        || (cause instanceof IOException && brokenPipe(cause)));
    }

    private static java.util.stream.Stream<Throwable> causes(Throwable fault) {
        return java.util.stream.Stream.<@Nullable Throwable>iterate(
                        fault, cause -> cause == null ? null : cause.getCause())
                .takeWhile(cause -> cause != null)
                .map(cause -> java.util.Objects.requireNonNull(cause));
    }

    private static boolean brokenPipe(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("broken pipe") || message.contains("connection reset");
    }
}
