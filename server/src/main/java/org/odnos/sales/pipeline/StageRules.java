package org.odnos.sales.pipeline;

import org.odnos.kernel.RuleViolation;
import org.odnos.records.object.RecordValues;
import org.odnos.records.save.RecordRules;
import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;
import org.odnos.sales.pipeline.Stage.Kind;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What holds whenever a stage is saved: a pipeline keeps at least one stage of each kind, and a
 * stage with deals neither goes nor becomes another kind.
 */
@Component
class StageRules implements RecordRules {

    /** Of a stage of which nobody said how likely its deals are won. */
    private static final long UNKNOWN = 50;

    private final PipelineStore store;

    StageRules(PipelineStore store) {
        this.store = store;
    }

    @Override
    public String object() {
        return "stage";
    }

    @Override
    public void beforeSave(SaveBatch batch) {
        Pipelines pipelines = store.load();
        complete(batch.rows(SaveKind.CREATE), pipelines);
        for (SaveRow row : batch.written()) {
            check(row);
        }
        List<SaveRow> leaving = batch.rows().stream().filter(StageRules::leaves).toList();
        if (!leaving.isEmpty()) {
            refuseUsed(leaving);
            refuseLastOfKind(leaving, pipelines);
        }
    }

    private static void complete(List<SaveRow> created, Pipelines pipelines) {
        Map<UUID, Map<String, Long>> last = new HashMap<>();
        for (SaveRow row : created) {
            RecordValues stage = row.after();
            if (!stage.has("kind")) {
                stage.set("kind", Kind.OPEN.key());
            }
            Kind kind = Kind.of(stage.textOrEmpty("kind"));
            if (!stage.has("probability")) {
                stage.set("probability", likelihood(kind));
            }
            UUID pipeline = stage.id("pipeline");
            if (!stage.has("position") && pipeline != null) {
                long position =
                        last.computeIfAbsent(pipeline, id -> lastPositions(pipelines, id))
                                .merge(kind.key(), 1L, Long::sum);
                stage.set("position", position);
            }
        }
    }

    private static Map<String, Long> lastPositions(Pipelines pipelines, UUID pipeline) {
        Map<String, Long> last = new HashMap<>();
        pipelines.find(pipeline).map(Pipeline::stages).orElse(List.of()).stream()
                .forEach(stage -> last.merge(stage.kind().key(), stage.position(), Math::max));
        return last;
    }

    private static long likelihood(Kind kind) {
        return switch (kind) {
            case OPEN -> UNKNOWN;
            case WON -> 100;
            case LOST -> 0;
        };
    }

    private static void check(SaveRow row) {
        Long probability = row.after().integer("probability");
        if (probability != null && (probability < 0 || probability > 100)) {
            row.refuse("probability", "stage.not-a-percentage");
        }
        Long rotDays = row.after().integer("rotDays");
        if (rotDays != null && rotDays < 1) {
            row.refuse("rotDays", "stage.rot-days-too-few");
        }
    }

    private static boolean leaves(SaveRow row) {
        return row.kind() == SaveKind.DELETE
                || (row.kind() == SaveKind.UPDATE
                        && (row.changes("kind") || row.changes("pipeline")));
    }

    private void refuseUsed(List<SaveRow> leaving) {
        Map<UUID, Long> uses = store.dealsInStages(leaving.stream().map(SaveRow::id).toList());
        for (SaveRow row : leaving) {
            Long deals = uses.get(row.id());
            if (deals != null) {
                row.refuse(new RuleViolation("stage.in-use", deals));
            }
        }
    }

    private static void refuseLastOfKind(List<SaveRow> leaving, Pipelines pipelines) {
        Set<UUID> gone = leaving.stream().map(SaveRow::id).collect(Collectors.toSet());
        for (Pipeline pipeline : pipelines.all()) {
            Set<Kind> kept = new HashSet<>();
            pipeline.stages().stream()
                    .filter(stage -> !gone.contains(stage.id()))
                    .forEach(stage -> kept.add(stage.kind()));
            for (SaveRow row : leaving) {
                boolean isOurs = pipeline.id().equals(row.before().id("pipeline"));
                if (isOurs && !kept.contains(Kind.of(row.before().textOrEmpty("kind")))) {
                    row.refuse(new RuleViolation("stage.last-of-kind"));
                }
            }
        }
    }

    @Override
    public void afterSave(SaveBatch batch) {
        List<UUID> gone =
                batch.rows().stream().filter(StageRules::leaves).map(SaveRow::id).toList();
        if (!gone.isEmpty()) {
            store.stagesGone(gone);
        }
        List<UUID> changed =
                batch.rows(SaveKind.UPDATE).stream()
                        .filter(row -> row.changes("probability"))
                        .map(SaveRow::id)
                        .toList();
        if (!changed.isEmpty()) {
            store.probabilityChanged(changed);
        }
    }
}
