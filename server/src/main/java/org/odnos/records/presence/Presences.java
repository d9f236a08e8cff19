package org.odnos.records.presence;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.live.LiveNotices;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.Trait;
import org.odnos.records.presence.PresentPeople.Person;
import org.odnos.records.query.RecordNames;
import org.odnos.records.query.RecordQueries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says who else is at a record, to those who see the record and one another. */
@Service
@Transactional
class Presences {

    private final PresentPeople people;
    private final LiveNotices notices;
    private final ObjectCatalogue catalogue;
    private final RecordQueries queries;
    private final RecordNames names;
    private final JsonMapper json;

    Presences(
            PresentPeople people,
            LiveNotices notices,
            ObjectCatalogue catalogue,
            RecordQueries queries,
            RecordNames names,
            JsonMapper json) {
        this.people = people;
        this.notices = notices;
        this.catalogue = catalogue;
        this.queries = queries;
        this.names = names;
        this.json = json;
    }

    /** Somebody else at the record. */
    record Other(UUID id, String name, @Nullable String field) {}

    @Transactional(readOnly = true)
    public List<Other> others(RecordRef record) {
        queries.get(record.object(), record.id(), List.of("id"));
        return seen(record);
    }

    public List<Other> come(String screen, RecordRef record, @Nullable String field) {
        queries.get(record.object(), record.id(), List.of("id"));
        if (field != null && !sees(record, field)) {
            throw Invalid.of("/field", "value.unknown-field", record.object());
        }
        publish(screen, record, field);
        return seen(record);
    }

    public void leave(String screen) {
        publish(screen, null, null);
    }

    private void publish(String screen, @Nullable RecordRef record, @Nullable String field) {
        Caller caller = CurrentCaller.get();
        Presence presence =
                new Presence(caller.workspace().schema(), caller.userId(), screen, record, field);
        notices.publish(PresenceNews.TOPIC, json.writeValueAsString(presence));
    }

    private List<Other> seen(RecordRef record) {
        Caller caller = CurrentCaller.get();
        List<Person> there =
                people.at(caller.workspace().schema(), record).stream()
                        .filter(person -> !person.user().equals(caller.userId()))
                        .toList();
        if (there.isEmpty()) {
            return List.of();
        }
        Set<UUID> ids = there.stream().map(Person::user).collect(Collectors.toSet());
        Map<RecordRef, String> named = names.of(Map.of("user", ids));
        return there.stream()
                .flatMap(
                        person ->
                                Optional.ofNullable(named.get(user(person))).stream()
                                        .map(name -> other(person, name, record)))
                .sorted(Comparator.comparing(Other::name).thenComparing(Other::id))
                .toList();
    }

    private Other other(Person person, String name, RecordRef record) {
        String field = person.field();
        return new Other(person.user(), name, field != null && sees(record, field) ? field : null);
    }

    private static RecordRef user(Person person) {
        return new RecordRef("user", person.user());
    }

    private boolean sees(RecordRef record, String key) {
        return catalogue.current().named(record.object()).field(key).stream()
                .anyMatch((Field field) -> !field.is(Trait.WITHHELD));
    }
}
