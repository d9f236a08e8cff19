package org.odnos.sales.funnel;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Rate;
import org.odnos.sales.funnel.FunnelAnswer.Days;
import org.odnos.sales.funnel.FunnelAnswer.Figure;
import org.odnos.sales.funnel.FunnelAnswer.Group;
import org.odnos.sales.funnel.FunnelAnswer.Named;
import org.odnos.sales.funnel.FunnelAnswer.Reason;
import org.odnos.sales.funnel.FunnelAnswer.StageRow;
import org.odnos.sales.funnel.FunnelAnswer.Sum;
import org.odnos.sales.funnel.FunnelAnswer.Totals;
import org.odnos.sales.funnel.FunnelStore.Spread;
import org.odnos.sales.pipeline.Stage;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** What was counted in one period, put into the shape of an answer. */
record FunnelPart(
        List<Stage> stages,
        FunnelCount count,
        FunnelFilters filters,
        Durations durations,
        String currency) {

    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    /**
     * @param stays in seconds, by stage
     */
    record Durations(Map<UUID, Spread> stays, Spread daysToWin) {}

    Totals totals(@Nullable FunnelPart before, Map<UUID, String> reasonNames) {
        Tally won = count.status("won");
        Tally lost = count.status("lost");
        Spread days = durations.daysToWin();
        Reasons reasons = new Reasons(FunnelCount::reasons, FunnelFilters::lostFor, reasonNames);
        return new Totals(
                figure(count.all(), filters.everything()),
                figure(won, filters.status("won")),
                figure(lost, filters.status("lost")),
                figure(count.status("open"), filters.status("open")),
                Rate.of(won.count(), won.count() + lost.count()),
                days(days, 1),
                reasons(before, reasons),
                before == null ? null : before.totals(null, reasonNames));
    }

    StageRow row(int index, @Nullable FunnelPart before, Map<UUID, String> reasonNames) {
        Stage stage = stages.get(index);
        Group whole = group(null, index);
        Spread stays = durations.stays().get(stage.id());
        Reasons reasons =
                new Reasons(
                        counted -> counted.reasons(index),
                        (filter, reason) -> filter.lostFor(reason, index),
                        reasonNames);
        return new StageRow(
                new Named(stage.id(), stage.name()),
                stage.probability(),
                whole.entered(),
                whole.passed(),
                whole.lost(),
                whole.there(),
                whole.conversion(),
                stays == null ? null : days(stays, SECONDS_A_DAY),
                reasons(before, reasons),
                List.of(),
                before == null ? null : before.row(index, null, reasonNames));
    }

    /** Everything of one stage that is counted, for all deals or for those of a group. */
    Group group(@Nullable Object group, int stage) {
        Tally entered = count.entered(stage);
        Tally passed = count.passed(stage);
        return new Group(
                group,
                figure(entered, filters.entered(stage)),
                figure(passed, filters.passed(stage)),
                figure(count.lost(stage), filters.endedAt(stage, "lost")),
                figure(count.there(stage), filters.endedAt(stage, "open")),
                Rate.of(passed.count(), entered.count()));
    }

    /** How reasons are counted and opened. */
    private record Reasons(
            Function<FunnelCount, Map<@Nullable UUID, Tally>> counted,
            Opened opened,
            Map<UUID, String> names) {}

    private interface Opened {
        JsonNode by(FunnelFilters filters, @Nullable UUID reason);
    }

    /** Those of this period and of the one before, the most frequent first. */
    private List<Reason> reasons(@Nullable FunnelPart before, Reasons asked) {
        Map<@Nullable UUID, Tally> now = new HashMap<>(asked.counted().apply(count));
        Map<@Nullable UUID, Tally> then =
                before == null ? Map.of() : asked.counted().apply(before.count);
        then.keySet().forEach(reason -> now.putIfAbsent(reason, Tally.NONE));
        List<Reason> reasons = new ArrayList<>();
        now.forEach(
                (reason, tally) ->
                        reasons.add(
                                new Reason(
                                        named(reason, asked.names()),
                                        tally.count(),
                                        sum(tally),
                                        asked.opened().by(filters, reason),
                                        before == null
                                                ? null
                                                : before.figure(
                                                        then.getOrDefault(reason, Tally.NONE),
                                                        asked.opened()
                                                                .by(before.filters, reason)))));
        reasons.sort(Comparator.comparingLong(Reason::count).reversed());
        return reasons;
    }

    private static @Nullable Named named(@Nullable UUID reason, Map<UUID, String> names) {
        return reason == null ? null : new Named(reason, names.get(reason));
    }

    private Figure figure(Tally tally, JsonNode filter) {
        return new Figure(tally.count(), sum(tally), filter);
    }

    private Sum sum(Tally tally) {
        BigDecimal amount = tally.money().stripTrailingZeros();
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        return new Sum(
                amount.setScale(Math.max(decimals, amount.scale())).toPlainString(), currency);
    }

    private static @Nullable Days days(Spread spread, double unit) {
        return spread.of() == 0
                ? null
                : new Days(
                        spread.mean() / unit,
                        spread.median() / unit,
                        spread.p90() / unit,
                        spread.of());
    }
}
