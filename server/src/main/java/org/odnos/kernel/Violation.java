package org.odnos.kernel;

import java.util.List;

/**
 * One thing wrong with what was sent.
 *
 * @param pointer where, as a JSON pointer (RFC 6901): {@code /amount/currency}; empty for the whole
 *     body
 * @param code stable name for programs, such as {@code required}
 * @param args values for the message's placeholders
 */
public record Violation(String pointer, String code, List<Object> args) {

    public Violation {
        args = List.copyOf(args);
    }

    public static Violation of(String pointer, String code, Object... args) {
        return new Violation(pointer, code, List.of(args));
    }

    /** Key of the sentence for people in {@code messages/}. */
    public String messageKey() {
        return Problem.messageKey(code);
    }
}
