package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Problem;

import java.util.UUID;

/**
 * What became of one change.
 *
 * @param id the record, unless it could not be created
 * @param problem why it was refused, or null
 */
public record Outcome(SaveKind kind, @Nullable UUID id, Status status, @Nullable Problem problem) {

    public enum Status {
        OK,
        /** Nothing differed from what is stored. */
        UNCHANGED,
        ERROR
    }
}
