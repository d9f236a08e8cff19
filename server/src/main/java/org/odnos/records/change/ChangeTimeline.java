package org.odnos.records.change;

import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Creations, changes of fields, deletions and restorations on timelines. */
@Component
class ChangeTimeline implements TimelineSource {

    private static final Map<String, String> KINDS =
            Map.of(
                    "create", "created",
                    "update", "changed",
                    "delete", "deleted",
                    "restore", "restored");

    private final ChangeStore store;
    private final ChangedFields fields;

    ChangeTimeline(ChangeStore store, ChangedFields fields) {
        this.store = store;
        this.fields = fields;
    }

    @Override
    public Set<String> kinds() {
        return Set.copyOf(KINDS.values());
    }

    @Override
    public List<TimelineEntry> entries(Window window) {
        List<ChangeStore.Logged> logged = store.of(window, KINDS.keySet().toArray(String[]::new));
        Map<UUID, List<ChangedFields.Changed>> changed = fields.of(logged);
        List<TimelineEntry> entries = new ArrayList<>();
        for (ChangeStore.Logged entry : logged) {
            entries.add(
                    new TimelineEntry(
                            entry.id(),
                            KINDS.getOrDefault(entry.action(), entry.action()),
                            entry.at().toInstant(),
                            entry.actor(),
                            entry.record(),
                            entry.action().equals("update")
                                    ? Map.of("changes", changed.getOrDefault(entry.id(), List.of()))
                                    : Map.of("origin", entry.origin())));
        }
        return entries;
    }
}
