package org.odnos.sales.deal;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.Origin;
import org.odnos.records.object.RecordValues;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;
import org.odnos.sales.deal.Deal.Reason;
import org.odnos.sales.deal.Deal.Step;
import org.odnos.sales.deal.DealStore.LastStep;
import org.odnos.sales.pipeline.Pipeline;
import org.odnos.sales.pipeline.Pipelines;
import org.odnos.sales.pipeline.Stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Between a row that is being saved and the rules of a {@link Deal}. */
record DealRow(SaveRow row, Saving saving) {

    /**
     * What all rows of one save share.
     *
     * @param taken steps that the caller has just made with some of these deals
     */
    record Saving(Pipelines pipelines, Caller caller, Instant now, Map<UUID, LastStep> taken) {}

    /** The deal as it is after this save. */
    Deal next() {
        Stage stage = stage();
        if (stage.isOpen() && isFromFile()) {
            expectRatherThanClose();
        }
        Stage last = saving.pipelines().lastOpenBeside(stage).orElse(stage);
        Deal deal = present(stage.isOpen() ? stage : last);
        if (deal.stage().equals(stage)) {
            return deal.amend(step(row.after().date("closedOn"), row.after().id("lostReason")));
        }
        boolean isElsewhere = !stage.pipeline().equals(deal.stage().pipeline());
        if (isElsewhere && !stage.isOpen()) {
            deal = deal.moveTo(last, step(null, null));
        }
        LastStep taken = saving.taken().get(row.id());
        boolean isBack = taken != null && taken.from().equals(stage.id());
        // From one loss to another the reason stays; what goes back has the one it had.
        boolean isReasonSaid = row.changes("lostReason") || (stage.isLost() && !isBack);
        Step step =
                step(
                        row.changes("closedOn") ? row.after().date("closedOn") : null,
                        isReasonSaid ? row.after().id("lostReason") : null);
        return taken != null && isBack
                ? deal.takeBack(stage, taken.since(), way(taken), step.orAs(taken.before()))
                : deal.moveTo(stage, step);
    }

    private List<Stage> way(LastStep taken) {
        return taken.way().stream().flatMap(id -> saving.pipelines().stage(id).stream()).toList();
    }

    private boolean isFromFile() {
        return saving.caller().origin().kind() == Origin.Kind.IMPORT;
    }

    /** Other programs' files have one column for the day of closing, expected or real. */
    private void expectRatherThanClose() {
        LocalDate day = row.after().date("closedOn");
        if (row.after().date("expectedCloseOn") == null) {
            row.after().set("expectedCloseOn", day);
        }
        row.after().set("closedOn", null);
    }

    void write(Deal deal) {
        RecordValues values = row.after();
        Stage stage = deal.stage();
        values.set("pipeline", stage.pipeline());
        values.set("stage", stage.id());
        values.set("status", stage.kind().key());
        values.set("probability", stage.probability());
        values.set("furthestStage", deal.furthest() == null ? null : deal.furthest().id());
        values.set("stageEnteredAt", deal.entered());
        values.set("closedOn", deal.closedOn());
        values.set("lostReason", deal.lostReason());
        values.set("cycleDays", deal.cycleDays(saving.caller().zone()));
        if (row.kind() == SaveKind.CREATE) {
            values.set("createdAt", deal.created());
        }
    }

    /**
     * The stage that is asked for: by name, or by its pipeline, whose first stage it is then. A new
     * deal of which neither is said begins in the first pipeline.
     */
    private Stage stage() {
        UUID stage = row.after().id("stage");
        UUID pipeline = row.changes("pipeline") ? row.after().id("pipeline") : null;
        if (stage != null && (pipeline == null || row.changes("stage"))) {
            return known(stage, pipeline);
        }
        if (pipeline == null && row.before().has("stage")) {
            throw Invalid.of("/stage", "value.required");
        }
        return (pipeline == null ? saving.pipelines().first() : saving.pipelines().find(pipeline))
                .flatMap(Pipeline::firstOpen)
                .orElseThrow(() -> Invalid.of("/pipeline", "deal.pipeline-without-stages"));
    }

    private Stage known(UUID id, @Nullable UUID pipeline) {
        Stage stage =
                saving.pipelines()
                        .stage(id)
                        .orElseThrow(() -> Invalid.of("/stage", "value.no-such-record"));
        if (pipeline != null && !pipeline.equals(stage.pipeline())) {
            throw Invalid.of("/stage", "deal.stage-of-other-pipeline");
        }
        return stage;
    }

    /** The deal as it is stored, or the beginning of a new one. */
    private Deal present(Stage first) {
        RecordValues stored = row.before();
        Pipelines pipelines = saving.pipelines();
        Stage stage = pipelines.stage(stored.id("stage")).orElse(null);
        if (stage == null) {
            Instant created = row.after().instant("createdAt");
            return Deal.begin(first, created == null ? saving.now() : created);
        }
        return new Deal(
                stage,
                Objects.requireNonNull(stored.instant("createdAt")),
                Objects.requireNonNull(stored.instant("stageEnteredAt")),
                pipelines.stage(stored.id("furthestStage")).orElse(null),
                stored.date("closedOn"),
                stored.id("lostReason"));
    }

    private Step step(@Nullable LocalDate closedOn, @Nullable UUID lostReason) {
        return new Step(saving.now(), saving.caller().zone(), closedOn, lostReason, reason());
    }

    /** See {@link DealRules} on what comes from elsewhere. */
    private Reason reason() {
        return switch (saving.caller().origin().kind()) {
            case PERSON, JOB, API -> Reason.NEEDED;
            case IMPORT, SAMPLE, SYSTEM -> Reason.MAY_LACK;
        };
    }
}
