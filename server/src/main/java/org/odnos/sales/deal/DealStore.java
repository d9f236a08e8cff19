package org.odnos.sales.deal;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Ids;
import org.odnos.records.change.TimelineSource.Window;
import org.odnos.sales.deal.Deal.Closing;
import org.odnos.sales.deal.DealMoves.Move;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** SQL on deals beyond what the engine does. */
@Repository
class DealStore {

    /** A stage with the name it has today. */
    record NamedStage(UUID id, @Nullable String name) {}

    /** A step as a timeline tells of it. */
    record Told(
            UUID id,
            UUID deal,
            @Nullable NamedStage from,
            NamedStage to,
            Instant at,
            @Nullable UUID by,
            @Nullable Long seconds) {}

    /**
     * The last step of a deal.
     *
     * @param first the id of the first step of all
     * @param since when it had entered the stage that it left
     * @param way the stages it had been in until then, in their order
     * @param before how it had been closed until that step
     */
    record LastStep(
            UUID id,
            UUID first,
            UUID deal,
            UUID from,
            Instant since,
            List<UUID> way,
            Closing before) {

        /** When it was written down, be it of an earlier day, and not together with the deal. */
        boolean isMadeAfter(Instant moment) {
            Instant made = Ids.madeAt(id);
            return made.isAfter(moment) && made.isAfter(Ids.madeAt(first).plusMillis(TOGETHER));
        }
    }

    /**
     * Deals whose stage still is what they were saved for, and stays so until the transaction ends:
     * whoever deletes or changes a stage locks it for that.
     */
    private static final String HELD =
            """
            select d.id from deal d
            join stage s on s.id = d.stage_id and s.pipeline_id = d.pipeline_id
                and s.kind = d.status and s.probability = d.probability and s.deleted_at is null
            where d.id = any(?::uuid[]) for key share of s
            """;

    /** A file brings a closed deal with both of its steps. */
    private static final long TOGETHER = 2;

    private static final String LAST =
            """
            select distinct on (deal_id) * from deal_move where deal_id = any(?) and not taken_back
            order by deal_id, moved_at desc, id desc
            """;

    private final JdbcClient jdbc;

    DealStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes the steps of deals that are saved already; one statement for all.
     *
     * @return how many were written; a step into a stage that meanwhile became another is not
     */
    int insert(List<Move> moves, UUID by) {
        return jdbc.sql(
                        """
                        with held as materialized (%s)
                        insert into deal_move
                            (id, deal_id, from_stage_id, to_stage_id, moved_at, seconds_in_from, taken_back,
                             closed_on_before, reason_before, moved_by)
                        select m.*, ?::uuid
                        from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::bigint[], ?::bool[],
                                ?::date[], ?::uuid[])
                            as m (id, deal, from_stage, to_stage, at, seconds, back, closed, reason)
                        where m.deal in (select id from held)
                        """
                                .formatted(HELD))
                .param(texts(moves, Move::deal))
                .param(by)
                .param(texts(moves, Move::id))
                .param(texts(moves, Move::deal))
                .param(texts(moves, Move::from))
                .param(texts(moves, Move::to))
                .param(texts(moves, Move::at))
                .param(texts(moves, Move::secondsInFrom))
                .param(texts(moves, Move::isBack))
                .param(texts(moves, move -> move.before().day()))
                .param(texts(moves, move -> move.before().reason()))
                .update();
    }

    /** Of those deals whose last step this user made. */
    List<LastStep> lastSteps(Collection<UUID> deals, UUID by) {
        return jdbc.sql(
                        """
                        select last.id, deal_id, from_stage_id, closed_on_before, reason_before,
                            moved_at - make_interval(secs => coalesce(seconds_in_from, 0)) as since,
                            (select e.id from deal_move e where e.deal_id = last.deal_id order by e.id limit 1) as first,
                            array(select e.to_stage_id from deal_move e
                                where e.deal_id = last.deal_id and e.id <> last.id and not e.taken_back
                                order by e.moved_at, e.id) as way
                        from (%s) last where moved_by = ? and from_stage_id is not null
                        """
                                .formatted(LAST))
                .param(deals.toArray(UUID[]::new))
                .param(by)
                .query(
                        (row, _) ->
                                new LastStep(
                                        row.getObject("id", UUID.class),
                                        row.getObject("first", UUID.class),
                                        row.getObject("deal_id", UUID.class),
                                        row.getObject("from_stage_id", UUID.class),
                                        row.getObject("since", OffsetDateTime.class).toInstant(),
                                        List.of((UUID[]) row.getArray("way").getArray()),
                                        new Closing(
                                                row.getObject("closed_on_before", LocalDate.class),
                                                row.getObject("reason_before", UUID.class))))
                .list();
    }

    /** The last steps of these deals stay in the book, but are no part of their way. */
    void takeBack(Collection<UUID> deals) {
        if (!deals.isEmpty()) {
            jdbc.sql(
                            "update deal_move set taken_back = true where id in (select id from (%s) l)"
                                    .formatted(LAST))
                    .param(deals.toArray(UUID[]::new))
                    .update();
        }
    }

    /** How many of these deals stand in a stage that is there and stays. */
    int hold(Collection<UUID> deals) {
        return jdbc.sql(HELD).param(deals.toArray(UUID[]::new)).query().listOfRows().size();
    }

    void deleteMoves(Collection<UUID> deals) {
        jdbc.sql("delete from deal_move where deal_id = any(?)")
                .param(deals.toArray(UUID[]::new))
                .update();
    }

    private static @Nullable String[] texts(
            List<Move> moves, Function<Move, @Nullable Object> part) {
        @Nullable String[] texts = new @Nullable String[moves.size()];
        for (int i = 0; i < texts.length; i++) {
            Object value = part.apply(moves.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }

    /** Newest first; that the caller sees the deals is settled. */
    List<Told> told(Window window) {
        return jdbc.sql(
                        """
                        select m.*, f.name as from_name, t.name as to_name
                        from deal_move m
                        left join stage f on f.id = m.from_stage_id
                        left join stage t on t.id = m.to_stage_id
                        where m.deal_id = any(?) and not m.taken_back and (m.moved_at, m.id) < (?, ?)
                        order by m.moved_at desc, m.id desc limit ?
                        """)
                .param(window.ids())
                .param(window.before().atOffset(ZoneOffset.UTC))
                .param(window.beforeId())
                .param(window.limit())
                .query(DealStore::told)
                .list();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        UUID from = row.getObject("from_stage_id", UUID.class);
        return new Told(
                row.getObject("id", UUID.class),
                row.getObject("deal_id", UUID.class),
                from == null ? null : new NamedStage(from, row.getString("from_name")),
                new NamedStage(row.getObject("to_stage_id", UUID.class), row.getString("to_name")),
                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                row.getObject("moved_by", UUID.class),
                row.getObject("seconds_in_from", Long.class));
    }
}
