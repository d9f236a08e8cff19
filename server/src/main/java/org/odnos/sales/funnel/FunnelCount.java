package org.odnos.sales.funnel;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The deals of one period by how far they got. A deal got as far as its furthest open stage; a won
 * one passed all of them. So what passed a stage is what entered the next, and whatever entered a
 * stage passed it, was lost there or is still there.
 */
final class FunnelCount {

    /**
     * Deals that are alike.
     *
     * @param status open, won or lost
     */
    record Cell(@Nullable UUID furthest, String status, @Nullable UUID reason, Tally tally) {

        boolean is(String wanted) {
            return status.equals(wanted);
        }
    }

    private final List<UUID> stages;
    private final List<Cell> cells;

    /**
     * @param stages the open stages in their order
     */
    FunnelCount(List<UUID> stages, List<Cell> cells) {
        this.stages = stages;
        this.cells = cells;
    }

    Tally all() {
        return sum(_ -> true);
    }

    Tally status(String status) {
        return sum(cell -> cell.is(status));
    }

    Tally entered(int stage) {
        return sum(cell -> hasReached(cell, stage));
    }

    Tally passed(int stage) {
        return sum(cell -> hasReached(cell, stage + 1));
    }

    Tally lost(int stage) {
        return sum(cell -> cell.is("lost") && isFurthest(cell, stage));
    }

    /** Open deals that got this far and no further. */
    Tally there(int stage) {
        return sum(cell -> cell.is("open") && isFurthest(cell, stage));
    }

    /** Lost deals by reason; the key null stands for those without one. */
    Map<@Nullable UUID, Tally> reasons() {
        return reasons(cell -> cell.is("lost"));
    }

    Map<@Nullable UUID, Tally> reasons(int stage) {
        return reasons(cell -> cell.is("lost") && isFurthest(cell, stage));
    }

    private Map<@Nullable UUID, Tally> reasons(Predicate<Cell> which) {
        Map<@Nullable UUID, Tally> reasons = new HashMap<>();
        cells.stream()
                .filter(which)
                .forEach(cell -> reasons.merge(cell.reason(), cell.tally(), Tally::plus));
        return reasons;
    }

    private Tally sum(Predicate<Cell> which) {
        return cells.stream().filter(which).map(Cell::tally).reduce(Tally.NONE, Tally::plus);
    }

    private boolean hasReached(Cell cell, int stage) {
        return cell.is("won")
                || (stage < stages.size() && stages.indexOf(cell.furthest()) >= stage);
    }

    private boolean isFurthest(Cell cell, int stage) {
        return stages.get(stage).equals(cell.furthest());
    }
}
