package org.odnos.sales.funnel;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Rate;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.UUID;

/** A funnel as it is answered; {@code before} is the period it is compared with. */
record FunnelAnswer(
        Named pipeline,
        Period period,
        @Nullable Period comparison,
        Totals totals,
        List<StageRow> stages,
        @Nullable String cutBy) {

    record Named(UUID id, @Nullable String name) {}

    record Sum(String amount, String currency) {}

    /**
     * @param filter opens exactly these deals
     */
    record Figure(long count, Sum money, JsonNode filter) {}

    /** Days, with decimals. */
    record Days(double mean, double median, double p90, long of) {}

    /**
     * @param reason null for deals that were lost without one
     */
    record Reason(
            @Nullable Named reason,
            long count,
            Sum money,
            JsonNode filter,
            @Nullable Figure before) {}

    record Totals(
            Figure entered,
            Figure won,
            Figure lost,
            Figure open,
            @Nullable Rate winRate,
            @Nullable Days daysToWin,
            List<Reason> reasons,
            @Nullable Totals before) {}

    /**
     * @param there open deals that got this far and no further
     * @param days of stays in the stage that ended
     */
    record StageRow(
            Named stage,
            long probability,
            Figure entered,
            Figure passed,
            Figure lost,
            Figure there,
            @Nullable Rate conversion,
            @Nullable Days days,
            List<Reason> reasons,
            List<Group> cuts,
            @Nullable StageRow before) {

        StageRow with(List<Group> groups) {
            return new StageRow(
                    stage,
                    probability,
                    entered,
                    passed,
                    lost,
                    there,
                    conversion,
                    days,
                    reasons,
                    groups,
                    before);
        }
    }

    /**
     * @param group a record, a text, or null for deals without a value
     */
    record Group(
            @Nullable Object group,
            Figure entered,
            Figure passed,
            Figure lost,
            Figure there,
            @Nullable Rate conversion) {}
}
