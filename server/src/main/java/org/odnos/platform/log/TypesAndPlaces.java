package org.odnos.platform.log;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.StackTracePrinter;

import java.io.IOException;
import java.sql.SQLException;

/**
 * How every fault is logged, ours or a library's: types and places but no messages, as messages of
 * drivers and parsers repeat what people typed. Named in the settings of the log.
 */
final class TypesAndPlaces implements StackTracePrinter {

    private static final int CAUSES = 10;
    private static final int FRAMES = 40;

    @Override
    public void printStackTrace(Throwable fault, Appendable trace) throws IOException {
        @Nullable Throwable cause = fault;
        for (int depth = 0; cause != null && depth < CAUSES; depth++) {
            trace.append(depth == 0 ? "" : "caused by ");
            append(cause, trace);
            cause = cause.getCause();
        }
    }

    private static void append(Throwable cause, Appendable trace) throws IOException {
        trace.append(cause.getClass().getName()).append(state(cause)).append('\n');
        StackTraceElement[] frames = cause.getStackTrace();
        for (int at = 0; at < Math.min(FRAMES, frames.length); at++) {
            trace.append("    at ").append(frames[at].toString()).append('\n');
        }
    }

    private static String state(Throwable cause) {
        return cause instanceof SQLException sql ? " SQLState " + sql.getSQLState() : "";
    }
}
