package org.odnos.sales.deal;

import org.odnos.kernel.Conflict;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RuleViolation;
import org.odnos.kernel.Violation;
import org.odnos.records.save.RecordRules;
import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;
import org.odnos.sales.deal.DealMoves.Move;
import org.odnos.sales.deal.DealRow.Saving;
import org.odnos.sales.deal.DealStore.LastStep;
import org.odnos.sales.pipeline.PipelineStore;
import org.odnos.sales.pipeline.Pipelines;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What holds on every save of a deal, whoever saves: {@link Deal} has the rules, and each step is
 * written down. Only files may lack why a deal was lost: their history is what it is, and nobody is
 * there to ask.
 */
@Component
class DealRules implements RecordRules {

    /** For so long a step is taken back as if it had not been, by whoever made it. */
    private static final Duration SECOND_THOUGHTS = Duration.ofMinutes(1);

    private final PipelineStore pipelines;
    private final DealStore store;
    private final DealEvents events;
    private final Clock clock;

    DealRules(PipelineStore pipelines, DealStore store, DealEvents events, Clock clock) {
        this.pipelines = pipelines;
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public String object() {
        return "deal";
    }

    @Override
    public void beforeSave(SaveBatch batch) {
        Pipelines known = pipelines.load();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Saving saving = new Saving(known, batch.caller(), now, justMade(batch, now));
        batch.written().forEach(row -> step(row, saving));
        DealNames.fill(batch);
        for (SaveRow row : batch.rows(SaveKind.RESTORE)) {
            if (known.stage(row.after().id("stage")).isEmpty()) {
                row.refuse(new RuleViolation("deal.stage-gone"));
            }
        }
    }

    /** What whoever goes back there takes back, rather than making a step of its own. */
    private Map<UUID, LastStep> justMade(SaveBatch batch, Instant now) {
        List<UUID> moved =
                batch.rows(SaveKind.UPDATE).stream()
                        .filter(row -> row.changes("stage"))
                        .map(SaveRow::id)
                        .toList();
        return moved.isEmpty()
                ? Map.of()
                : store.lastSteps(moved, batch.caller().userId()).stream()
                        .filter(step -> step.isMadeAfter(now.minus(SECOND_THOUGHTS)))
                        .collect(Collectors.toMap(LastStep::deal, Function.identity()));
    }

    @Override
    public void afterSave(SaveBatch batch) {
        List<SaveRow> rows = batch.written();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        // With a little more time than before, as some has passed since.
        List<Move> moves = DealMoves.of(rows, justMade(batch, now.minus(SECOND_THOUGHTS)), now);
        if (!moves.isEmpty()) {
            store.takeBack(moves.stream().filter(Move::isBack).map(Move::deal).toList());
            requireAll(store.insert(moves, batch.caller().userId()), moves.size());
            events.publish(rows, moves);
        }
        List<UUID> restored = batch.rows(SaveKind.RESTORE).stream().map(SaveRow::id).toList();
        if (!restored.isEmpty()) {
            requireAll(store.hold(restored), restored.size());
        }
    }

    /** The pipelines were read before; somebody may have been at them since. */
    private static void requireAll(int held, int wanted) {
        if (held < wanted) {
            throw new Conflict("deal.stage-changed");
        }
    }

    private static void step(SaveRow row, Saving saving) {
        DealRow deal = new DealRow(row, saving);
        try {
            deal.write(deal.next());
        } catch (Invalid invalid) {
            for (Violation fault : invalid.violations()) {
                row.refuse(fault.pointer().substring(1), fault.code(), fault.args().toArray());
            }
        }
    }
}
