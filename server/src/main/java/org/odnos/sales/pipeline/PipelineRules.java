package org.odnos.sales.pipeline;

import org.odnos.kernel.RuleViolation;
import org.odnos.records.save.RecordRules;
import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What holds whenever a pipeline is saved: it begins with one stage of each kind, and the last
 * pipeline, or one with deals, is not deleted.
 */
@Component
class PipelineRules implements RecordRules {

    private final PipelineStore store;
    private final StandardStages standard;

    PipelineRules(PipelineStore store, StandardStages standard) {
        this.store = store;
        this.standard = standard;
    }

    @Override
    public String object() {
        return "pipeline";
    }

    @Override
    public void beforeSave(SaveBatch batch) {
        Positions.atTheEnd(batch, () -> store.lastPosition("pipeline"));
        List<SaveRow> deleted = batch.rows(SaveKind.DELETE);
        if (!deleted.isEmpty()) {
            refuseNeeded(deleted);
        }
    }

    private void refuseNeeded(List<SaveRow> deleted) {
        List<UUID> ids = deleted.stream().map(SaveRow::id).toList();
        Map<UUID, Long> uses = store.dealsInPipelines(ids);
        boolean isAnyLeft =
                store.load().all().stream().anyMatch(pipeline -> !ids.contains(pipeline.id()));
        for (SaveRow row : deleted) {
            Long deals = uses.get(row.id());
            if (deals != null) {
                row.refuse(new RuleViolation("pipeline.in-use", deals));
            } else if (!isAnyLeft) {
                row.refuse(new RuleViolation("pipeline.last-one"));
            }
        }
    }

    @Override
    public void afterSave(SaveBatch batch) {
        standard.begin(
                batch.rows(SaveKind.CREATE).stream().map(SaveRow::id).collect(Collectors.toList()));
    }
}
