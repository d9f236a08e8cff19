package org.odnos.records.trash;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.live.LiveChange;
import org.odnos.platform.live.LiveChanges;
import org.odnos.records.change.ChangeLog;
import org.odnos.records.object.ComputedField.Place;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.save.Recompute;
import org.odnos.records.trash.UnlinkingStore.Was;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Empties what points to records that are to be erased, and tells so in the change log. */
@Component
class Unlinking {

    private static final String OWNER = "owner_id";

    private final UnlinkingStore store;
    private final ChangeLog log;
    private final LiveChanges live;
    private final Recompute recompute;
    private final Clock clock;

    Unlinking(
            UnlinkingStore store,
            ChangeLog log,
            LiveChanges live,
            Recompute recompute,
            Clock clock) {
        this.store = store;
        this.log = log;
        this.live = live;
        this.recompute = recompute;
        this.clock = clock;
    }

    /**
     * Records of one object; those that are to be erased too stay as they are.
     *
     * @param gone ids by object
     */
    void of(ObjectType object, Map<String, Set<UUID>> gone) {
        Set<UUID> too = gone.getOrDefault(object.name(), Set.of());
        Map<String, List<Field>> byColumn =
                object.fields().values().stream()
                        .filter(field -> pointsToAny(field, gone))
                        .collect(groupingBy(Field::column, LinkedHashMap::new, toList()));
        byColumn.values()
                .forEach(
                        fields ->
                                tell(
                                        object,
                                        fields,
                                        emptied(object, fields.getFirst(), gone, too)));
        if (object.hasOwner() && gone.containsKey("department")) {
            store.forgetDepartments(object, gone.get("department"));
        }
    }

    private static boolean pointsToAny(Field field, Map<String, Set<UUID>> gone) {
        String relation = field.relation();
        return field.type() == FieldType.ABOUT || (relation != null && gone.containsKey(relation));
    }

    private List<Was> emptied(
            ObjectType object, Field field, Map<String, Set<UUID>> gone, Set<UUID> too) {
        if (field.type() == FieldType.ABOUT) {
            List<UUID> all = gone.values().stream().flatMap(Set::stream).toList();
            return store.forgetSubject(object, all, too);
        }
        Set<UUID> targets = Objects.requireNonNull(gone.get(field.relation()));
        if (field.column().equals(OWNER)) {
            Caller heir = CurrentCaller.get();
            return store.giveTo(object, heir, targets, too);
        }
        return field.type() == FieldType.RELATIONS
                ? store.takeOut(object, field, targets, too)
                : store.empty(object, field, targets, too);
    }

    private void tell(ObjectType object, List<Field> fields, List<Was> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<ChangeLog.Entry> entries = new ArrayList<>();
        for (Was row : rows) {
            Map<String, List<?>> values = new LinkedHashMap<>();
            fields.forEach(field -> values.put(field.key(), pair(row.before(), row.after())));
            entries.add(new ChangeLog.Entry(row.id(), "update", values));
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        log.write(object.name(), CurrentCaller.get(), now, entries);
        live.publish(
                new LiveChange(
                        object.name(),
                        "update",
                        rows.stream()
                                .map(row -> new LiveChange.Row(row.id(), List.of()))
                                .toList()));
        Set<UUID> ids = rows.stream().map(Was::id).collect(Collectors.toSet());
        fields.forEach(field -> recompute.unlinked(new Place(object.name(), field.key()), ids));
    }

    private static List<?> pair(@Nullable Object before, @Nullable Object after) {
        return Arrays.asList(before, after);
    }
}
