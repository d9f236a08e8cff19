package org.odnos.records.change;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.Origin;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
                    "restore", "restored",
                    "share", "shared");

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
        return entries(window, new ChangeStore.Wanted(fields.untold(), null));
    }

    /**
     * Every change with every field, for the history of one record.
     *
     * @param field the only one whose changes are wanted, or null for all
     */
    List<TimelineEntry> all(Window window, @Nullable String field) {
        return entries(window, new ChangeStore.Wanted(fields.hidden(), field));
    }

    private List<TimelineEntry> entries(Window window, ChangeStore.Wanted wanted) {
        String[] actions = KINDS.keySet().toArray(String[]::new);
        return told(store.of(window, wanted, actions), wanted.untold());
    }

    /** A change that did not happen, told as if it had. */
    TimelineEntry told(RecordRef record, JsonNode values, Instant at) {
        ChangeStore.Logged one =
                new ChangeStore.Logged(
                        record.id(),
                        at.atOffset(ZoneOffset.UTC),
                        null,
                        Origin.Kind.PERSON.name(),
                        record,
                        "update",
                        values,
                        null);
        return told(List.of(one), fields.hidden()).getFirst();
    }

    /** As everywhere, without the fields that are not told of. */
    List<TimelineEntry> told(List<ChangeStore.Logged> logged) {
        return told(logged, fields.untold());
    }

    private List<TimelineEntry> told(
            List<ChangeStore.Logged> logged, Map<String, List<String>> untold) {
        Map<UUID, List<ChangedFields.Changed>> changed = fields.of(logged);
        List<TimelineEntry> entries = new ArrayList<>();
        for (ChangeStore.Logged entry : logged) {
            List<String> left = untold.getOrDefault(entry.record().object(), List.of());
            entries.add(
                    new TimelineEntry(
                            entry.id(),
                            KINDS.getOrDefault(entry.action(), entry.action()),
                            entry.at().toInstant(),
                            entry.actor(),
                            entry.record(),
                            content(entry, told(changed.get(entry.id()), left))));
        }
        return entries;
    }

    /** With the job of a change of many, which can be undone as a whole. */
    private static Map<String, ?> content(
            ChangeStore.Logged entry, List<ChangedFields.Changed> changes) {
        Map<String, Object> content = new LinkedHashMap<>();
        switch (entry.action()) {
            case "update" -> content.put("changes", changes);
            case "share" -> {
                content.put("given", mentioned(entry.fields().path("given")));
                content.put("taken", mentioned(entry.fields().path("taken")));
            }
            default -> {}
        }
        content.put("origin", entry.origin());
        if (entry.job() != null) {
            content.put("job", entry.job());
        }
        return content;
    }

    private static List<Mention> mentioned(JsonNode grantees) {
        List<Mention> mentions = new ArrayList<>();
        for (JsonNode one : grantees) {
            UUID id = UUID.fromString(one.path("id").asString());
            mentions.add(Mention.ofAny(new RecordRef(one.path("object").asString(), id)));
        }
        return mentions;
    }

    private static List<ChangedFields.Changed> told(
            @Nullable List<ChangedFields.Changed> changed, List<String> left) {
        return changed == null
                ? List.of()
                : changed.stream().filter(change -> !left.contains(change.field())).toList();
    }
}
