package org.odnos.records.segment;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Forbidden;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RecordRef;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.RecordNames;
import org.odnos.records.query.RecordSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** How many were in a segment day by day, and who came and went. */
@Service
@Transactional(readOnly = true)
class SegmentHistory {

    private static final int MOST_DAYS = 1_100;
    private static final int MOST_MOVES = 200;

    record Size(LocalDate day, long size) {}

    /** A record or a user, with his name where the caller may see it. */
    record Named(UUID id, @Nullable String name) {}

    record Move(Named record, boolean entered, Instant at, Named by, String key) {}

    /**
     * Moves, the newest first.
     *
     * @param next where the next page begins, or null
     */
    record Moves(List<Move> items, @Nullable String next) {}

    private record Row(
            UUID record, String name, boolean entered, Instant at, UUID by, UUID change) {}

    private final Segments segments;
    private final SegmentAnswers answers;
    private final ObjectCatalogue catalogue;
    private final RecordSets sets;
    private final RecordNames names;
    private final JdbcClient jdbc;

    SegmentHistory(
            Segments segments,
            SegmentAnswers answers,
            ObjectCatalogue catalogue,
            RecordSets sets,
            RecordNames names,
            JdbcClient jdbc) {
        this.segments = segments;
        this.answers = answers;
        this.catalogue = catalogue;
        this.sets = sets;
        this.names = names;
        this.jdbc = jdbc;
    }

    /** Of days on which it was counted; for who sees all records of the object. */
    public List<Size> sizes(UUID id) {
        Segment segment = segments.require(id);
        if (!answers.isWhole(segment)) {
            throw new Forbidden();
        }
        return jdbc.sql(
                        """
                        select day, size from segment_size where segment_id = ?
                        order by day desc limit %d
                        """
                                .formatted(MOST_DAYS))
                .param(id)
                .query((row, _) -> new Size(row.getObject(1, LocalDate.class), row.getLong(2)))
                .list()
                .reversed();
    }

    /** Of live records that the caller sees. */
    public Moves moves(UUID id, int limit, @Nullable String after) {
        if (limit < 1 || limit > MOST_MOVES) {
            throw Invalid.of("/limit", "query.limit-out-of-range", MOST_MOVES);
        }
        Segment segment = segments.require(id);
        if (!answers.isReadable(segment)) {
            throw new Forbidden();
        }
        List<Row> rows = rows(segment, limit + 1, Cursor.read(after));
        List<Row> shown = rows.size() > limit ? rows.subList(0, limit) : rows;
        Map<RecordRef, String> actors =
                names.of(Map.of("user", shown.stream().map(Row::by).collect(Collectors.toSet())));
        List<Move> moves =
                shown.stream()
                        .map(
                                row ->
                                        new Move(
                                                new Named(row.record(), row.name()),
                                                row.entered(),
                                                row.at(),
                                                new Named(
                                                        row.by(),
                                                        actors.get(
                                                                new RecordRef("user", row.by()))),
                                                new Cursor(row.change(), row.record()).text()))
                        .toList();
        return new Moves(moves, rows.size() > limit ? moves.getLast().key() : null);
    }

    private record Cursor(UUID change, UUID record) {

        private static final String LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

        static Cursor read(@Nullable String text) {
            try {
                String[] parts = (text == null ? LAST + "_" + LAST : text).split("_", 2);
                return new Cursor(UUID.fromString(parts[0]), UUID.fromString(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException _) {
                throw Invalid.of("/after", "query.cursor-of-other-list");
            }
        }

        String text() {
            return change + "_" + record;
        }
    }

    private List<Row> rows(Segment segment, int limit, Cursor after) {
        ObjectType object = catalogue.current().named(segment.object());
        return jdbc.sql(
                        """
                        select r.id as record_id, t.%s as name, m.entered, m.at, m.actor_id,
                            m.change_id
                        from segment_move m cross join lateral unnest(m.records) as r(id)
                        join %s t on t.id = r.id
                        where m.segment_id = :segment and m.change_id <= :change and %s
                            and (m.change_id, r.id) < (:change, :record)
                        order by m.change_id desc, r.id desc limit %d
                        """
                                .formatted(
                                        object.require(object.nameField()).column(),
                                        object.table(),
                                        sets.seen(object.name(), "t"),
                                        limit))
                .param("segment", segment.id())
                .param("change", after.change())
                .param("record", after.record())
                .query(
                        (row, _) ->
                                new Row(
                                        row.getObject("record_id", UUID.class),
                                        row.getString("name"),
                                        row.getBoolean("entered"),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getObject("actor_id", UUID.class),
                                        row.getObject("change_id", UUID.class)))
                .list();
    }
}
