package org.odnos.sales.deal;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.sales.pipeline.Stage;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * How one deal stands in its pipeline, and the rules by which it gets on. Every door that a deal is
 * saved through asks here.
 *
 * @param entered since when it stands in its stage
 * @param furthest the open stage of its pipeline that it got to at most, or null if it never stood
 *     in one
 * @param closedOn the day it was won or lost; null while it is open
 */
record Deal(
        Stage stage,
        Instant created,
        Instant entered,
        @Nullable Stage furthest,
        @Nullable LocalDate closedOn,
        @Nullable UUID lostReason) {

    /** Whether it takes a reason to lose a deal. */
    enum Reason {
        NEEDED,
        /** What comes from elsewhere may have been lost for reasons that nobody wrote down. */
        MAY_LACK
    }

    /**
     * How a deal is closed.
     *
     * @param day null while it is open
     * @param reason why it is lost
     */
    record Closing(@Nullable LocalDate day, @Nullable UUID reason) {

        static final Closing NONE = new Closing(null, null);
    }

    /**
     * What is said of a step.
     *
     * @param zone whose days count
     * @param closedOn the day it was closed, or null for today
     */
    record Step(
            Instant now,
            ZoneId zone,
            @Nullable LocalDate closedOn,
            @Nullable UUID lostReason,
            Reason reason) {

        private LocalDate today() {
            return LocalDate.ofInstant(now, zone);
        }

        /** What was said until then, where nothing is said now. */
        Step orAs(Closing before) {
            return new Step(
                    now,
                    zone,
                    closedOn == null ? before.day() : closedOn,
                    lostReason == null ? before.reason() : lostReason,
                    Reason.MAY_LACK);
        }
    }

    /** A deal begins in an open stage, or in a closed one if its pipeline has no other. */
    static Deal begin(Stage stage, Instant created) {
        return new Deal(stage, created, created, stage.isOpen() ? stage : null, null, null);
    }

    /** To another stage of its pipeline or, if that one is open, of another pipeline. */
    Deal moveTo(Stage next, Step step) {
        return switch (next.kind()) {
            case OPEN -> open(next, step);
            case WON, LOST -> close(next, step);
        };
    }

    /**
     * Back where it stood before its last step, as if that had not been: it has stood there since
     * it came there first, and got no further than it had.
     *
     * @param since when it came into the stage
     * @param way the stages it had been in until then
     */
    Deal takeBack(Stage earlier, Instant since, List<Stage> way, Step step) {
        Deal back = moveTo(earlier, step);
        Stage reached = null;
        for (Stage one : Stream.concat(way.stream(), Stream.of(earlier)).toList()) {
            boolean isFurther = reached == null || one.isBeyond(reached);
            reached = one.isOpen() && isFurther ? one : reached;
        }
        return new Deal(earlier, created, since, reached, back.closedOn, back.lostReason);
    }

    /** What is said of its closing changes while it stays where it is. */
    Deal amend(Step step) {
        if (stage.isOpen()) {
            requireNothingClosing(step);
            return new Deal(stage, created, entered, furthest, null, null);
        }
        if (step.closedOn() == null) {
            throw Invalid.of("/closedOn", "deal.closed-needs-day");
        }
        boolean takesReasonAway = lostReason != null && step.lostReason() == null;
        if (takesReasonAway) {
            requireReason(stage, step);
        }
        requireOnlyLostHasReason(stage, step);
        return new Deal(stage, created, entered, furthest, step.closedOn(), step.lostReason());
    }

    private Deal open(Stage next, Step step) {
        requireNothingClosing(step);
        Stage reached = furthest == null || next.isBeyond(furthest) ? next : furthest;
        return new Deal(next, created, notBeforeEntered(step.now()), reached, null, null);
    }

    private Deal close(Stage next, Step step) {
        requireReason(next, step);
        requireOnlyLostHasReason(next, step);
        LocalDate day = step.closedOn() == null ? step.today() : step.closedOn();
        return new Deal(next, created, closedAt(day, step), furthest, day, step.lostReason());
    }

    /** Days from the beginning to the end; unknown while open or if the days contradict. */
    @Nullable Long cycleDays(ZoneId zone) {
        if (closedOn == null) {
            return null;
        }
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(created, zone), closedOn);
        return days < 0 ? null : days;
    }

    /**
     * What was closed on an earlier day left its stage then, so that an imported deal has the
     * history it had. Days in the stage come out whole.
     */
    private Instant closedAt(LocalDate day, Step step) {
        if (!day.isBefore(step.today())) {
            return notBeforeEntered(step.now());
        }
        return notBeforeEntered(entered.atZone(step.zone()).with(day).toInstant());
    }

    private Instant notBeforeEntered(Instant moment) {
        return moment.isBefore(entered) ? entered : moment;
    }

    private static void requireReason(Stage stage, Step step) {
        if (stage.isLost() && step.lostReason() == null && step.reason() == Reason.NEEDED) {
            throw Invalid.of("/lostReason", "deal.lost-needs-reason");
        }
    }

    private static void requireOnlyLostHasReason(Stage stage, Step step) {
        if (!stage.isLost() && step.lostReason() != null) {
            throw Invalid.of("/lostReason", "deal.only-lost-has-reason");
        }
    }

    private static void requireNothingClosing(Step step) {
        if (step.closedOn() != null) {
            throw Invalid.of("/closedOn", "deal.open-has-no-closing-day");
        }
        if (step.lostReason() != null) {
            throw Invalid.of("/lostReason", "deal.only-lost-has-reason");
        }
    }
}
