package org.odnos.records.trash;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/**
 * How long things wait in the trash.
 *
 * @param days after which they are gone for good; null if they never are
 * @param countsFrom what was deleted before it waits as if deleted then
 */
record TrashTerm(@Nullable Integer days, Instant countsFrom) {

    /** When something deleted then is gone for good, or null. */
    @Nullable Instant endOf(Instant deletedAt) {
        if (days == null) {
            return null;
        }
        Instant counted = deletedAt.isBefore(countsFrom) ? countsFrom : deletedAt;
        return counted.plus(Duration.ofDays(days));
    }

    /** What was deleted before that moment has waited long enough; null if nothing has. */
    @Nullable Instant over(Instant now) {
        if (days == null || now.isBefore(countsFrom.plus(Duration.ofDays(days)))) {
            return null;
        }
        return now.minus(Duration.ofDays(days));
    }
}
