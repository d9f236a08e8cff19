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

/** What holds whenever a lost reason is saved: what deals were lost for is not deleted. */
@Component
class LostReasonRules implements RecordRules {

    private final PipelineStore store;

    LostReasonRules(PipelineStore store) {
        this.store = store;
    }

    @Override
    public String object() {
        return "lostReason";
    }

    @Override
    public void beforeSave(SaveBatch batch) {
        Positions.atTheEnd(batch, () -> store.lastPosition("lost_reason"));
        List<SaveRow> deleted = batch.rows(SaveKind.DELETE);
        if (deleted.isEmpty()) {
            return;
        }
        Map<UUID, Long> uses = store.dealsLostFor(deleted.stream().map(SaveRow::id).toList());
        for (SaveRow row : deleted) {
            Long deals = uses.get(row.id());
            if (deals != null) {
                row.refuse(new RuleViolation("lost-reason.in-use", deals));
            }
        }
    }
}
