package org.odnos.records.bulk;

import org.odnos.records.bulk.BulkRows.Refused;
import org.odnos.records.bulk.BulkRows.Result;
import org.odnos.records.change.OriginChanges.Logged;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.save.Change;
import org.odnos.records.save.FormerValues;
import org.odnos.records.save.FormerValues.Changed;
import org.odnos.records.save.FormerValues.Former;
import org.odnos.records.save.FormerValues.Kept;
import org.odnos.records.save.Outcome.Status;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes logged changes of records of one object back. */
@Component
class UndoRows {

    private final ObjectCatalogue catalogue;
    private final FormerValues former;
    private final BulkRows rows;

    UndoRows(ObjectCatalogue catalogue, FormerValues former, BulkRows rows) {
        this.catalogue = catalogue;
        this.former = former;
        this.rows = rows;
    }

    /** One result for each record; where a field stays as somebody left it, it says so. */
    List<Result> takeBack(String object, List<Logged> latestFirst) {
        ObjectType type = catalogue.current().named(object);
        List<Result> results = new ArrayList<>();
        results.addAll(rows.save(type, changes(latestFirst, "delete")));
        results.addAll(rows.save(type, changes(latestFirst, "restore")));
        results.addAll(values(type, latestFirst));
        return results;
    }

    private static List<Change> changes(List<Logged> logged, String action) {
        return logged.stream()
                .filter(one -> one.action().equals(action))
                .map(one -> one.record().id())
                .distinct()
                .map(id -> action.equals("delete") ? Change.restore(id) : Change.delete(id))
                .toList();
    }

    private List<Result> values(ObjectType type, List<Logged> logged) {
        List<Changed> changed =
                logged.stream()
                        .filter(one -> one.action().equals("update"))
                        .map(one -> new Changed(one.record().id(), one.fields()))
                        .toList();
        Former before = former.of(type, changed);
        List<Change> updates = new ArrayList<>();
        before.values().forEach((id, fields) -> updates.add(Change.update(id, null, fields)));
        Map<UUID, Result> results = new LinkedHashMap<>();
        changed.forEach(one -> results.put(one.record(), unchanged(one.record())));
        rows.save(type, updates).forEach(result -> results.put(result.id(), result));
        for (Kept kept : before.kept()) {
            Refused reason = new Refused(kept.field().key(), "bulk.changed-since", List.of());
            results.put(kept.record(), new Result(kept.record(), Status.ERROR, reason));
        }
        return new ArrayList<>(results.values());
    }

    private static Result unchanged(UUID id) {
        return new Result(id, Status.UNCHANGED, null);
    }
}
