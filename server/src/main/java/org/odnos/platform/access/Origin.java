package org.odnos.platform.access;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * Where a change comes from, as the change log keeps it.
 *
 * @param id of the token, import or job; null where the kind says all
 */
public record Origin(Kind kind, @Nullable UUID id) {

    /**
     * A person at the screen, a program with a token, an imported file, a job that changes many
     * records, the sample company, or the program itself.
     */
    public enum Kind {
        PERSON,
        API,
        IMPORT,
        JOB,
        SAMPLE,
        SYSTEM
    }

    public static Origin of(Kind kind) {
        return new Origin(kind, null);
    }
}
