package org.odnos.records.segment;

import org.odnos.kernel.NotFound;
import org.odnos.kernel.Problem;
import org.odnos.platform.access.Action;
import org.odnos.records.query.RecordQuery.Rows;
import org.odnos.records.query.RecordSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** In which segments one record is at this moment, of those that the caller sees. */
@Service
@Transactional(readOnly = true)
class RecordSegments {

    private final Segments segments;
    private final SegmentStore store;
    private final RecordSets sets;
    private final JdbcClient jdbc;

    RecordSegments(Segments segments, SegmentStore store, RecordSets sets, JdbcClient jdbc) {
        this.segments = segments;
        this.store = store;
        this.sets = sets;
        this.jdbc = jdbc;
    }

    /** A segment that the record is in. */
    record In(UUID id, String name, SegmentKind kind, boolean mayEdit) {}

    /** By name; one statement for all segments. */
    public List<In> of(String object, UUID record) {
        if (!sets.admits(object, record, Action.SEE)) {
            throw new NotFound();
        }
        List<Segment> seen = segments.seen(store.ofObject(object));
        Set<UUID> inside = Set.copyOf(inside(seen, record));
        return seen.stream()
                .filter(one -> inside.contains(one.id()))
                .map(
                        one ->
                                new In(
                                        one.id(),
                                        one.content().name(),
                                        one.kind(),
                                        segments.isEditable(one)))
                .toList();
    }

    private List<UUID> inside(List<Segment> seen, UUID record) {
        List<String> questions = new ArrayList<>();
        questions.add(
                "select segment_id from segment_member m join segment s on s.id = segment_id"
                        + " where record_id = :record and s.kind = 'static'");
        for (Segment one : seen) {
            if (one.isDynamic()) {
                question(one, questions);
            }
        }
        return jdbc.sql(String.join("\nunion all\n", questions))
                .param("record", record)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** One whose filter has a fault has no members that anybody could be told. */
    private void question(Segment segment, List<String> questions) {
        try {
            String set =
                    sets.reach(
                            new RecordSets.Reach(
                                    segment.object(),
                                    segment.content().filter(),
                                    Rows.LIVE,
                                    Set.of()));
            questions.add(
                    "select '%s'::uuid where exists (select from (%s) r where r.id = :record)"
                            .formatted(segment.id(), set));
        } catch (Problem _) {
            // Nobody can say who would be in it.
        }
    }
}
