package org.odnos.records.segment;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Problem;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.query.RecordQuery.Rows;
import org.odnos.records.query.RecordSets;
import org.odnos.records.segment.MembershipStore.Moved;
import org.odnos.records.segment.MembershipStore.Moving;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Follows the records: who is in which segment now, who came and who left. Sees all records; to be
 * called as the program, in the company's time and currency.
 */
@Component
class Memberships {

    private static final int SAVES = 50;

    private final SegmentStore segments;
    private final DueStore dues;
    private final MembershipStore store;
    private final ObjectCatalogue catalogue;
    private final RecordSets sets;
    private final SegmentLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Memberships(
            SegmentStore segments,
            DueStore dues,
            MembershipStore store,
            ObjectCatalogue catalogue,
            RecordSets sets,
            SegmentLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.segments = segments;
        this.dues = dues;
        this.store = store;
        this.catalogue = catalogue;
        this.sets = sets;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Looks at some saves: at the saved records alone where they are a segment's own, later at all
     * of it where they only stand around it.
     *
     * @return whether there may be more
     */
    @Transactional
    boolean followSome() {
        List<DueStore.Due> some = dues.take(SAVES);
        if (some.isEmpty()) {
            return false;
        }
        for (Segment segment : segments.all()) {
            Set<UUID> candidates = new LinkedHashSet<>();
            boolean whole = false;
            for (DueStore.Due due : some) {
                if (due.keys().stream().anyMatch(segment.uses().keys()::contains)) {
                    candidates.addAll(
                            due.object().equals(segment.object()) ? due.records() : List.of());
                    whole |= !due.object().equals(segment.object());
                }
            }
            if (whole && segment.isDynamic()) {
                segments.markWhole(List.of(segment.id()));
            } else if (!candidates.isEmpty()) {
                look(segment, List.copyOf(candidates));
            }
        }
        return true;
    }

    private void look(Segment segment, List<UUID> candidates) {
        if (segment.isDynamic()) {
            match(segment, candidates);
        } else if (store.holdsAny(segment.id(), candidates)) {
            count(segment);
        }
    }

    /** Segments that something happened around. */
    @Transactional(readOnly = true)
    List<Segment> wholeDue() {
        return segments.wholeDue();
    }

    @Transactional(readOnly = true)
    List<Segment> all() {
        return segments.all();
    }

    /** Looks at all records of one segment if that is still due. */
    @Transactional
    void followWhole(Segment segment) {
        if (store.takeWhole(segment.id())) {
            renew(segment);
        }
    }

    /** Looks at all records of one segment, for time goes on and rates change. */
    @Transactional
    void renew(Segment segment) {
        if (segment.isDynamic()) {
            match(segment, null);
        } else {
            count(segment);
        }
    }

    /** A segment with a fault keeps the members that it had. */
    private void match(Segment segment, @Nullable List<UUID> candidates) {
        String set;
        try {
            set = set(segment, candidates);
        } catch (Problem _) {
            return;
        }
        Optional<Boolean> locked = store.lock(segment.id());
        boolean known = locked.orElse(false);
        if (locked.isEmpty() || (!known && candidates != null)) {
            return;
        }
        Moving moving = new Moving(segment.id(), CurrentCaller.get().userId(), now());
        Moved moved = store.match(moving, set, candidates);
        if (known) {
            tell(segment, moved);
        } else {
            store.untell(segment.id(), moved.change());
        }
        if (!known || candidates == null || moved.entered() + moved.left() > 0) {
            count(segment);
        }
        if (!known || moved.entered() + moved.left() > 0) {
            log.changed();
        }
    }

    private String set(Segment segment, @Nullable List<UUID> candidates) {
        var filter = segment.content().filter();
        return candidates == null
                ? sets.select(
                        segment.object(), filter == null ? List.of() : List.of(filter), Map.of())
                : sets.reach(new RecordSets.Reach(segment.object(), filter, Rows.LIVE, Set.of()));
    }

    void tell(Segment segment, Moved moved) {
        UUID id = segment.id();
        String object = segment.object();
        store.moved(
                id,
                moved,
                some -> events.publishEvent(new RecordsEnteredSegment(id, object, some)),
                some -> events.publishEvent(new RecordsLeftSegment(id, object, some)));
    }

    void count(Segment segment) {
        catalogue
                .current()
                .find(segment.object())
                .ifPresent(object -> store.count(segment.id(), object.table(), now(), today()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(CurrentCaller.get().zone()));
    }
}
