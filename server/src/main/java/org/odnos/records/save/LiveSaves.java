package org.odnos.records.save;

import org.odnos.kernel.RecordRef;
import org.odnos.platform.live.LiveChange;
import org.odnos.platform.live.LiveChanges;
import org.odnos.records.query.StoredRecords.Stored;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Tells open screens of a save: whoever saw a record before or sees it now. */
@Component
final class LiveSaves {

    private final LiveChanges live;

    LiveSaves(LiveChanges live) {
        this.live = live;
    }

    void tell(SaveBatch batch, List<SaveRow> saved, Map<RecordRef, Stored> subjects) {
        Map<SaveKind, List<LiveChange.Row>> rows = new EnumMap<>(SaveKind.class);
        for (SaveRow row : saved) {
            rows.computeIfAbsent(row.kind(), _ -> new ArrayList<>()).add(row(row, subjects));
        }
        rows.forEach(
                (kind, some) ->
                        live.publish(new LiveChange(batch.object().name(), kind.key(), some)));
    }

    private static LiveChange.Row row(SaveRow row, Map<RecordRef, Stored> subjects) {
        List<LiveChange.Holder> holders = new ArrayList<>();
        holders.add(new LiveChange.Holder(row.after().id("owner"), row.department()));
        if (row.changes("owner")) {
            holders.add(new LiveChange.Holder(row.before().id("owner"), row.formerDepartment()));
        }
        Stored subject = subjects.get(row.after().about());
        if (subject != null) {
            holders.add(new LiveChange.Holder(subject.values().id("owner"), subject.department()));
        }
        return new LiveChange.Row(row.id(), holders);
    }
}
