package org.odnos.records.save;

import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.Sharing.SharedWith;
import org.odnos.platform.live.LiveChange;
import org.odnos.platform.live.LiveChanges;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.StoredRecords.Placed;
import org.odnos.records.query.StoredRecords.Stored;
import org.odnos.records.share.ShareStore;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Tells open screens of a save: whoever saw a record before or sees it now. */
@Component
final class LiveSaves {

    private final LiveChanges live;
    private final ShareStore shares;

    LiveSaves(LiveChanges live, ShareStore shares) {
        this.live = live;
        this.shares = shares;
    }

    void tell(SaveBatch batch, List<SaveRow> saved, Map<RecordRef, Placed> subjects) {
        Map<UUID, List<SharedWith>> shared = shared(batch.object(), saved);
        Map<SaveKind, List<LiveChange.Row>> rows = new EnumMap<>(SaveKind.class);
        for (SaveRow row : saved) {
            rows.computeIfAbsent(row.kind(), _ -> new ArrayList<>())
                    .add(row(batch.object(), row, subjects, shared));
        }
        String object = batch.object().name();
        rows.forEach((kind, some) -> live.publish(new LiveChange(object, kind.key(), some)));
        if (saved.stream().anyMatch(LiveSaves::isAboutAnother)) {
            // Whoever saw it with its former subject would have to be asked for.
            live.publishMany(object);
        }
    }

    private static boolean isAboutAnother(SaveRow row) {
        return row.kind() == SaveKind.UPDATE
                && row.before().about() != null
                && !Objects.equals(row.before().about(), row.after().about());
    }

    /** Of records that nobody saved, but whose computed fields follow from those saved. */
    void tellFollowed(String object, Collection<Stored> changed) {
        Map<UUID, List<SharedWith>> shared =
                shares.grantees(changed.stream().map(Stored::id).collect(Collectors.toSet()));
        List<LiveChange.Row> rows = new ArrayList<>();
        for (Stored one : changed) {
            List<LiveChange.Holder> holders =
                    List.of(new LiveChange.Holder(one.values().id("owner"), one.department()));
            rows.add(
                    new LiveChange.Row(
                            one.id(), holders, shared.getOrDefault(one.id(), List.of())));
        }
        live.publish(new LiveChange(object, SaveKind.UPDATE.key(), rows));
    }

    /** Of the rows and of what they are about; one statement for all. */
    private Map<UUID, List<SharedWith>> shared(ObjectType object, List<SaveRow> saved) {
        Set<UUID> ids = new HashSet<>();
        for (SaveRow row : saved) {
            ids.add(row.id());
            RecordRef about = row.after().subject(object);
            if (about != null) {
                ids.add(about.id());
            }
        }
        return shares.grantees(ids);
    }

    private static LiveChange.Row row(
            ObjectType object,
            SaveRow row,
            Map<RecordRef, Placed> subjects,
            Map<UUID, List<SharedWith>> shared) {
        List<LiveChange.Holder> holders = new ArrayList<>();
        holders.add(new LiveChange.Holder(row.after().id("owner"), row.department()));
        if (row.changes("owner")) {
            holders.add(new LiveChange.Holder(row.before().id("owner"), row.formerDepartment()));
        }
        RecordRef about = row.after().subject(object);
        Placed subject = subjects.get(about);
        if (subject != null) {
            holders.add(new LiveChange.Holder(subject.owner(), subject.department()));
        }
        List<SharedWith> shares = new ArrayList<>(shared.getOrDefault(row.id(), List.of()));
        if (about != null) {
            shares.addAll(shared.getOrDefault(about.id(), List.of()));
        }
        return new LiveChange.Row(row.id(), holders, shares);
    }
}
