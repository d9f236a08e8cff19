package org.odnos.people.relation;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/** A stored employment, as far as others of the same person matter to it. */
record Job(
        UUID id,
        UUID person,
        @Nullable UUID company,
        @Nullable String position,
        boolean main,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn) {

    /** The last day of work is over when it is said: who leaves today has left. */
    static boolean isOpen(@Nullable LocalDate endedOn, LocalDate today) {
        return endedOn == null || endedOn.isAfter(today);
    }

    boolean isOpen(LocalDate today) {
        return isOpen(endedOn, today);
    }

    boolean isAt(@Nullable UUID other) {
        return company != null && company.equals(other);
    }

    /** Somebody who took a change back the same day goes on where he was. */
    boolean endedOn(LocalDate day) {
        return day.equals(endedOn);
    }
}
