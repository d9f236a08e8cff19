package org.odnos.records.presence;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Who is where, of all nodes, in memory alone: it passes by itself, and nothing of it is worth
 * keeping.
 */
@Component
class PresentPeople {

    /** A screen says every twenty seconds that it is still there. */
    private static final Duration LASTS = Duration.ofSeconds(50);

    private static final int MOST_SCREENS = 20;

    private final Clock clock;

    /** By workspace; the screen that spoke last comes last. */
    private final Map<String, Map<Screen, Seen>> all = new HashMap<>();

    PresentPeople(Clock clock) {
        this.clock = clock;
    }

    private record Screen(UUID user, String name) {}

    private record Seen(RecordRef record, @Nullable String field, Instant until) {}

    /** A person at a record, with the field that he changes on one of his screens. */
    record Person(UUID user, @Nullable String field) {}

    /** Each once, whatever the number of his screens, in no order. */
    synchronized List<Person> at(String workspace, RecordRef record) {
        Instant now = clock.instant();
        Map<UUID, Person> people = new LinkedHashMap<>();
        all.getOrDefault(workspace, Map.of())
                .forEach(
                        (screen, seen) -> {
                            if (seen.record().equals(record) && seen.until().isAfter(now)) {
                                people.merge(
                                        screen.user(),
                                        new Person(screen.user(), seen.field()),
                                        (one, other) -> one.field() == null ? other : one);
                            }
                        });
        return List.copyOf(people.values());
    }

    /** Takes it in and says at which records it changes who is there. */
    synchronized Set<RecordRef> change(Presence presence) {
        Map<Screen, Seen> screens =
                all.computeIfAbsent(presence.workspace(), _ -> new LinkedHashMap<>());
        Set<RecordRef> changed = new HashSet<>(forget(screens));
        Screen screen = new Screen(presence.user(), presence.screen());
        Seen before = screens.remove(screen);
        RecordRef record = presence.record();
        if (record != null) {
            screens.put(screen, new Seen(record, presence.field(), clock.instant().plus(LASTS)));
            limit(screens, presence.user());
        }
        if (screens.isEmpty()) {
            all.remove(presence.workspace());
        }
        if (before == null
                || !before.record().equals(record)
                || !Objects.equals(before.field(), presence.field())) {
            if (before != null) {
                changed.add(before.record());
            }
            if (record != null) {
                changed.add(record);
            }
        }
        return changed;
    }

    /** Those that said nothing for too long. */
    private Set<RecordRef> forget(Map<Screen, Seen> screens) {
        Instant now = clock.instant();
        Set<RecordRef> left = new HashSet<>();
        screens.values()
                .removeIf(
                        seen -> {
                            boolean over = !seen.until().isAfter(now);
                            if (over) {
                                left.add(seen.record());
                            }
                            return over;
                        });
        return left;
    }

    private static void limit(Map<Screen, Seen> screens, UUID user) {
        List<Screen> his = new ArrayList<>(screens.keySet());
        his.removeIf(screen -> !screen.user().equals(user));
        if (his.size() > MOST_SCREENS) {
            screens.remove(his.getFirst());
        }
    }
}
