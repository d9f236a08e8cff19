package org.odnos.records.segment;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RuleViolation;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.query.RecordQuery.Rows;
import org.odnos.records.query.RecordSets;
import org.odnos.records.segment.MembershipStore.Moved;
import org.odnos.records.segment.MembershipStore.Moving;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Puts records on lists and takes them off, one or a million of them in a few statements. */
@Service
@Transactional
class SegmentMembers {

    static final int MOST_NAMED = 10_000;
    private static final long MOST = 1_000_000;

    /** Which records are meant: these ids, or all that match and the caller sees. */
    record Chosen(@Nullable List<UUID> ids, @Nullable JsonNode filter) {}

    private final Segments segments;
    private final MembershipStore store;
    private final Memberships memberships;
    private final SegmentRules rules;
    private final RecordSets sets;
    private final SegmentLog log;
    private final MembershipTask task;
    private final Clock clock;

    SegmentMembers(
            Segments segments,
            MembershipStore store,
            Memberships memberships,
            SegmentRules rules,
            RecordSets sets,
            SegmentLog log,
            MembershipTask task,
            Clock clock) {
        this.segments = segments;
        this.store = store;
        this.memberships = memberships;
        this.rules = rules;
        this.sets = sets;
        this.log = log;
        this.task = task;
        this.clock = clock;
    }

    public Moved add(UUID id, Chosen chosen) {
        Segment list = list(id);
        return done(list, store.add(moving(list), set(list, chosen), chosen.ids()));
    }

    public Moved remove(UUID id, Chosen chosen) {
        Segment list = list(id);
        return done(list, store.remove(moving(list), set(list, chosen), chosen.ids()));
    }

    /** Who has come or gone once more since stays as he is. */
    public Moved undo(UUID id, UUID change) {
        Segment list = list(id);
        return done(list, store.undo(moving(list), change));
    }

    private Segment list(UUID id) {
        Segment segment = segments.editable(id);
        if (segment.isDynamic()) {
            throw new RuleViolation("segment.filter-decides");
        }
        return segment;
    }

    private String set(Segment list, Chosen chosen) {
        List<UUID> ids = chosen.ids();
        if ((ids == null) == (chosen.filter() == null)) {
            throw Invalid.of("/ids", "segment.ids-or-filter");
        }
        if (ids != null && ids.size() > MOST_NAMED) {
            throw Invalid.of("/ids", "segment.some", MOST_NAMED);
        }
        return sets.reach(
                new RecordSets.Reach(list.object(), chosen.filter(), Rows.LIVE, Set.of()));
    }

    private Moved done(Segment list, Moved moved) {
        if (moved.entered() + moved.left() > MOST) {
            throw new RuleViolation("segment.too-large", MOST);
        }
        if (moved.entered() + moved.left() > 0) {
            memberships.count(list);
            memberships.tell(list, moved);
            log.writeMoves(list.id(), moved, now());
            rules.follow(list.id());
            task.wakeAfterCommit();
        }
        return moved;
    }

    private Moving moving(Segment list) {
        return new Moving(list.id(), CurrentCaller.get().userId(), now());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
