package org.odnos.records.presence;

import org.odnos.kernel.RecordRef;
import org.odnos.platform.live.LiveNotices;
import org.odnos.platform.live.LiveReaders;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Hears from all nodes who is where. Those who look at a record are told that somebody came or
 * left; they ask who.
 */
@Component
class PresenceNews {

    static final String TOPIC = "presence";

    private final PresentPeople people;
    private final LiveReaders readers;
    private final JsonMapper json;

    PresenceNews(LiveNotices notices, PresentPeople people, LiveReaders readers, JsonMapper json) {
        this.people = people;
        this.readers = readers;
        this.json = json;
        // After a gap all say again within seconds where they are.
        notices.subscribe(TOPIC, this::heard, () -> {});
    }

    private void heard(String payload) {
        Presence presence = json.readValue(payload, Presence.class);
        people.change(presence).forEach(record -> tell(presence.workspace(), record));
    }

    private void tell(String workspace, RecordRef record) {
        Set<UUID> there =
                people.at(workspace, record).stream()
                        .map(PresentPeople.Person::user)
                        .collect(Collectors.toSet());
        readers.tellNow(
                caller ->
                        caller.workspace().schema().equals(workspace)
                                && there.contains(caller.userId()),
                TOPIC,
                record);
    }
}
