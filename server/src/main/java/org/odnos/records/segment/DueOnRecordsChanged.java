package org.odnos.records.segment;

import org.odnos.records.change.ChangeLog.Entry;
import org.odnos.records.change.RecordsChanged;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Notes whose membership may be another after a save; looking at it comes after the answer. */
@Component
class DueOnRecordsChanged {

    private final ObjectCatalogue catalogue;
    private final DueStore store;
    private final MembershipTask task;

    DueOnRecordsChanged(ObjectCatalogue catalogue, DueStore store, MembershipTask task) {
        this.catalogue = catalogue;
        this.store = store;
        this.task = task;
    }

    @EventListener
    void on(RecordsChanged changed) {
        Optional<ObjectType> object = catalogue.current().find(changed.object());
        if (object.isEmpty()) {
            return;
        }
        List<UUID> records = changed.entries().stream().map(Entry::record).toList();
        if (store.add(new DueStore.Due(changed.object(), records, keys(object.get(), changed)))) {
            task.wakeAfterCommit();
        }
    }

    /** As segments write down what they follow from. */
    private static Set<String> keys(ObjectType object, RecordsChanged changed) {
        String of = object.name() + ".";
        Set<String> keys = new TreeSet<>(Set.of(of + "?"));
        for (Entry entry : changed.entries()) {
            if (!entry.action().equals("update")) {
                keys.add(of + "*");
                continue;
            }
            keys.add(of + "version");
            keys.add(of + "updatedAt");
            keys.add(of + "updatedBy");
            for (String key : entry.fields().keySet()) {
                keys.add(of + (key.equals(object.ownerKey()) ? "owner" : key));
            }
        }
        return keys;
    }
}
