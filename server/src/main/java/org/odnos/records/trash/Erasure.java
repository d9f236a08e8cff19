package org.odnos.records.trash;

import org.odnos.platform.live.LiveChange;
import org.odnos.platform.live.LiveChanges;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Takes records away for good, with their history and their shares. Others that point to them are
 * kept and point to nothing then, which their own history tells; what they owned goes to the
 * caller.
 */
@Component
public class Erasure {

    private final ObjectCatalogue catalogue;
    private final ErasureStore store;
    private final Unlinking unlinking;
    private final ApplicationEventPublisher events;
    private final LiveChanges live;

    Erasure(
            ObjectCatalogue catalogue,
            ErasureStore store,
            Unlinking unlinking,
            ApplicationEventPublisher events,
            LiveChanges live) {
        this.catalogue = catalogue;
        this.store = store;
        this.unlinking = unlinking;
        this.events = events;
        this.live = live;
    }

    /**
     * Call in a transaction.
     *
     * @param wanted ids by object
     */
    public void erase(Map<String, Set<UUID>> wanted) {
        Description description = catalogue.current();
        Map<String, Set<UUID>> records = withBound(wanted);
        description.all().forEach(object -> unlinking.of(object, records));
        records.keySet().stream()
                .flatMap(name -> description.find(name).stream())
                .sorted(Comparator.comparingInt(Erasure::isPointedTo))
                .forEach(object -> erase(object, List.copyOf(records.get(object.name()))));
    }

    /** These with what is nothing without them, such as notes about them. */
    Map<String, Set<UUID>> withDependent(Map<String, Set<UUID>> records) {
        Map<String, Set<UUID>> all = new LinkedHashMap<>();
        records.forEach((object, ids) -> all.put(object, new HashSet<>(ids)));
        List<UUID> subjects = records.values().stream().flatMap(Set::stream).toList();
        for (ObjectType object : catalogue.current().all()) {
            if (object.about().filter(Erasure::isDeclaredRequired).isPresent()) {
                all.computeIfAbsent(object.name(), _ -> new HashSet<>())
                        .addAll(store.about(object, subjects));
            }
        }
        return all;
    }

    /** These with what only binds them to others, such as employments. */
    private Map<String, Set<UUID>> withBound(Map<String, Set<UUID>> records) {
        Map<String, Set<UUID>> all = new LinkedHashMap<>();
        records.forEach((object, ids) -> all.put(object, new HashSet<>(ids)));
        for (ObjectType object : catalogue.current().all()) {
            for (Field field : object.fields().values()) {
                Set<UUID> ids = records.get(field.relation());
                if (field.is(Trait.BINDING) && ids != null) {
                    all.computeIfAbsent(object.name(), _ -> new HashSet<>())
                            .addAll(store.boundTo(object, field, ids));
                }
            }
        }
        return all;
    }

    private void erase(ObjectType object, List<UUID> ids) {
        events.publishEvent(new RecordsErased(object.name(), ids));
        store.delete(object, ids);
        List<LiveChange.Row> rows =
                ids.stream().map(id -> new LiveChange.Row(id, List.of())).toList();
        live.publish(new LiveChange(object.name(), "delete", rows));
    }

    /** What the workspace itself requires can be given to a record later. */
    private static boolean isDeclaredRequired(Field about) {
        return about.is(Trait.REQUIRED) && !about.is(Trait.REQUIRED_LATER);
    }

    /** Users belong to departments, which the database itself makes sure of. */
    private static int isPointedTo(ObjectType object) {
        return switch (object.name()) {
            case "department" -> 2;
            case "user" -> 1;
            default -> 0;
        };
    }
}
