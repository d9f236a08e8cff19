package org.odnos.kernel;

import java.util.List;

/**
 * What can go wrong by the asker's doing. Thrown anywhere, answered in one place in the asker's
 * language. Anything else that is thrown is our fault and is answered with a trace id only.
 */
public abstract sealed class Problem extends RuntimeException
        permits NotFound,
                NotSignedIn,
                Forbidden,
                Conflict,
                Invalid,
                RuleViolation,
                TooLarge,
                TooManyAttempts {

    private final String code;
    private final List<Object> args;

    Problem(String code, List<Object> args) {
        super(code);
        this.code = code;
        this.args = List.copyOf(args);
    }

    /** Stable name of the problem for programs, such as {@code deal.lostNeedsReason}. */
    public final String code() {
        return code;
    }

    /** Values for the message's placeholders {@code {0}, {1}, …}. */
    public final List<Object> args() {
        return args;
    }

    /** Key of the sentence for people in {@code messages/}. */
    public final String messageKey() {
        return messageKey(code);
    }

    static String messageKey(String code) {
        return "problem." + code;
    }
}
