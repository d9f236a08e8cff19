package org.odnos.records.change;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.ObjectKind;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who changed what holds for the whole company: its settings, rights and fields, and the records it
 * is built of, such as users and pipelines. For administrators.
 */
@Service
@Transactional(readOnly = true)
class SettingsHistory {

    /**
     * @param objects kinds of settings such as {@code roleAccess}, and objects; none means all
     * @param from the first moment, or null
     * @param to the moment after the last one, or null
     */
    record Asked(
            Set<String> objects, @Nullable UUID by, @Nullable Instant from, @Nullable Instant to) {}

    /** A setting by the name that it has in the log. */
    record Setting(String field, Object from, Object to) {}

    private final ChangeStore store;
    private final ChangeTimeline timeline;
    private final ObjectCatalogue catalogue;
    private final Mentions mentions;

    SettingsHistory(
            ChangeStore store,
            ChangeTimeline timeline,
            ObjectCatalogue catalogue,
            Mentions mentions) {
        this.store = store;
        this.timeline = timeline;
        this.catalogue = catalogue;
        this.mentions = mentions;
    }

    Timeline.Page page(Asked asked, int limit, @Nullable String after) {
        Access.requireAdministrator();
        if (limit < 1 || limit > Timeline.MAX_LIMIT) {
            throw Invalid.of("/limit", "query.limit-out-of-range", Timeline.MAX_LIMIT);
        }
        List<String> tables =
                catalogue.current().all().stream()
                        .filter(object -> object.kind() == ObjectKind.SETUP)
                        .map(ObjectType::table)
                        .toList();
        List<TimelineEntry> entries = new ArrayList<>();
        List<ChangeStore.Logged> records = new ArrayList<>();
        TimelineSource.Window window =
                TimelinePages.window(List.of(), new Timeline.Part(limit, after, null));
        for (ChangeStore.Logged one : store.ofSettings(asked, tables, window)) {
            if (one.record().id().equals(ChangeStore.NO_RECORD)) {
                entries.add(setting(one));
            } else {
                records.add(one);
            }
        }
        entries.addAll(timeline.told(records));
        return TimelinePages.page(entries, limit, mentions);
    }

    private static TimelineEntry setting(ChangeStore.Logged one) {
        List<Setting> changes = new ArrayList<>();
        for (Map.Entry<String, JsonNode> value : one.fields().properties()) {
            changes.add(
                    new Setting(
                            value.getKey(), value.getValue().path(0), value.getValue().path(1)));
        }
        return new TimelineEntry(
                one.id(),
                "settings",
                one.at().toInstant(),
                one.actor(),
                new RecordRef(one.record().object(), ChangeStore.NO_RECORD),
                Map.of("changes", changes, "origin", one.origin()));
    }
}
