package org.odnos.records.transfer.export;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Scope;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A file that somebody takes out of the program.
 *
 * @param id also that of its job
 * @param fields paths that it holds
 * @param made what has become of it, or null while it is being made
 */
record Export(
        UUID id,
        String object,
        ExportFormat format,
        String fileName,
        Instant createdAt,
        UUID maker,
        List<String> fields,
        Reach reach,
        @Nullable Made made) {

    /** How far somebody sees and exports records of the object. */
    record Reach(Scope seen, Scope exported) {

        boolean isAsFarAs(Reach other) {
            return seen.compareTo(other.seen) >= 0 && exported.compareTo(other.exported) >= 0;
        }
    }

    /** The finished file, with the number of its records and bytes. */
    record Made(long records, long size, Instant at) {}
}
