package org.odnos.records.change;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.Origin;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What one import, job or token has changed. */
@Component
public class OriginChanges {

    /**
     * One change of one record.
     *
     * @param fields by key the values before and after
     */
    public record Logged(UUID id, RecordRef record, String action, JsonNode fields) {}

    /** Who changed records of which object. */
    public record Source(@Nullable UUID actor, String object) {}

    private final ChangeStore store;
    private final ChangeTimeline timeline;
    private final Mentions mentions;

    OriginChanges(ChangeStore store, ChangeTimeline timeline, Mentions mentions) {
        this.store = store;
        this.timeline = timeline;
        this.mentions = mentions;
    }

    /** The latest first, before the one of that id; null for the very latest. */
    public List<Logged> before(UUID origin, @Nullable UUID id, int limit) {
        return store.ofOrigin(origin, id, limit).stream()
                .map(one -> new Logged(one.id(), one.record(), one.action(), one.fields()))
                .toList();
    }

    public long count(UUID origin) {
        return store.count(origin);
    }

    /** Of a job that has changed something. */
    public Optional<Source> job(UUID id) {
        return store.ofOrigin(id, null, 1).stream()
                .filter(one -> one.origin().equals(Origin.Kind.JOB.name()))
                .findFirst()
                .map(one -> new Source(one.actor(), one.record().object()));
    }

    /** Some of them as timelines tell them, with the names of what they mention. */
    public List<Map<String, @Nullable Object>> told(UUID origin, int limit) {
        return mentions.json(timeline.told(store.ofOrigin(origin, null, limit)));
    }
}
