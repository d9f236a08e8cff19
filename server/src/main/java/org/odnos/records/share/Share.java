package org.odnos.records.share;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A record is shared with somebody.
 *
 * @param grantee {@code user} or {@code department}
 * @param may {@code see} or {@code edit}, which is seeing too
 * @param until the last day; null is for ever
 */
public record Share(
        String grantee,
        UUID granteeId,
        String may,
        @Nullable LocalDate until,
        Instant at,
        @Nullable UUID by) {

    /** Whether it gives the same, whoever gave it when. */
    boolean isAs(@Nullable Share other) {
        return other != null
                && granteeId.equals(other.granteeId)
                && may.equals(other.may)
                && java.util.Objects.equals(until, other.until);
    }
}
