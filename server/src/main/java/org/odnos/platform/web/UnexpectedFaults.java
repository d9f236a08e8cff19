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
 * it could not read. The asker learns a trace id; the log has types and places but no messages, as
 * messages of drivers and parsers repeat what people typed.
 */
final class UnexpectedFaults {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedFaults.class);
    private static final int FRAMES = 40;

    private UnexpectedFaults() {}

    static Answer answer(Problems problems, Throwable fault) {
        if (fault instanceof InvalidParameterException unreadable) {
            return StatusWords.answer(problems, HttpStatusCode.valueOf(unreadable.getErrorCode()));
        }
        LOG.error("Unexpected fault\n{}", trace(fault));
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

    static String trace(Throwable fault) {
        StringBuilder trace = new StringBuilder();
        causes(fault).forEach(cause -> append(trace, cause));
        return trace.toString();
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

    private static void append(StringBuilder trace, Throwable cause) {
        trace.append(trace.isEmpty() ? "" : "caused by ").append(cause.getClass().getName());
        if (cause instanceof java.sql.SQLException sql) {
            trace.append(" SQLState ").append(sql.getSQLState());
        }
        trace.append('\n');
        StackTraceElement[] frames = cause.getStackTrace();
        for (int at = 0; at < Math.min(FRAMES, frames.length); at++) {
            trace.append("    at ").append(frames[at]).append('\n');
        }
    }
}
