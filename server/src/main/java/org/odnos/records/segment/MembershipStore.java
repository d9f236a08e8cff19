package org.odnos.records.segment;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Who is in which segment, who came and who left, and how many there were. */
@Component
class MembershipStore {

    /** How many moved under one change. */
    record Moved(UUID change, long entered, long left) {}

    /** Whose moves are told, and when. */
    record Moving(UUID segment, UUID actor, Instant at) {}

    private static final long MANY = 10_000;
    private static final String AMONG =
            "where (cast(:ids as uuid[]) is null or r.id = any(cast(:ids as uuid[])))";

    private final JdbcClient jdbc;

    MembershipStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the mark off; false if somebody else did. */
    boolean takeWhole(UUID segment) {
        return jdbc.sql("update segment set whole_due = false where id = ? and whole_due")
                        .param(segment)
                        .update()
                > 0;
    }

    /**
     * Whether its members were ever written down under its present filter; empty if it is gone. Two
     * who look at one segment do so one after the other, so that the later sees what is newer.
     */
    Optional<Boolean> lock(UUID segment) {
        return jdbc.sql("select sized_at is not null from segment where id = ? for update")
                .param(segment)
                .query(Boolean.class)
                .optional();
    }

    void forget(UUID segment) {
        jdbc.sql("update segment set sized_at = null, size = null, whole_due = true where id = ?")
                .param(segment)
                .update();
    }

    /**
     * Makes the members those that match.
     *
     * @param set a select of {@code id}
     * @param ids of these records alone, or null of all
     */
    Moved match(Moving moving, String set, @Nullable List<UUID> ids) {
        return change(
                moving,
                ids,
                """
                with matching as materialized (select r.id from (%s) r %s),
                entered as (
                    insert into segment_member (segment_id, record_id)
                    select cast(:segment as uuid), id from matching x
                    where not exists (select from segment_member m
                        where m.segment_id = cast(:segment as uuid) and m.record_id = x.id)
                    on conflict do nothing returning record_id),
                gone as (
                    delete from segment_member m where m.segment_id = cast(:segment as uuid)
                        and (cast(:ids as uuid[]) is null
                            or m.record_id = any(cast(:ids as uuid[])))
                        and not exists (select from matching x where x.id = m.record_id)
                    returning record_id),
                """
                        .formatted(set, AMONG));
    }

    private static final String TOLD =
            """
            told as (
                insert into segment_move
                    (segment_id, change_id, entered, part, records, at, actor_id)
                select cast(:segment as uuid), cast(:change as uuid), entered, part,
                    array_agg(record_id order by record_id), :at, cast(:actor as uuid)
                from (select record_id, true as entered,
                        (row_number() over (order by record_id) - 1) / 1000 as part from entered
                    union all select record_id, false,
                        (row_number() over (order by record_id) - 1) / 1000 from gone) moved
                group by entered, part)
            select (select count(*) from entered), (select count(*) from gone)
            """;

    Moved add(Moving moving, String set, @Nullable List<UUID> ids) {
        return change(
                moving,
                ids,
                """
                with entered as (
                    insert into segment_member (segment_id, record_id)
                    select cast(:segment as uuid), r.id from (%s) r %s
                    on conflict do nothing returning record_id),
                gone as (select record_id from entered where false),
                """
                        .formatted(set, AMONG));
    }

    Moved remove(Moving moving, String set, @Nullable List<UUID> ids) {
        return change(
                moving,
                ids,
                """
                with gone as (
                    delete from segment_member m where m.segment_id = cast(:segment as uuid)
                        and m.record_id in (select r.id from (%s) r %s)
                    returning record_id),
                entered as (select record_id from gone where false),
                """
                        .formatted(set, AMONG));
    }

    /** Takes one change back, but for what has moved again since. */
    Moved undo(Moving moving, UUID undone) {
        return change(
                moving,
                null,
                """
                with entered as (
                    insert into segment_member (segment_id, record_id)
                    select segment_id, unnest(records) from segment_move
                    where segment_id = cast(:segment as uuid) and not entered
                        and change_id = '%1$s'::uuid and cast(:ids as uuid[]) is null
                    on conflict do nothing returning record_id),
                gone as (
                    delete from segment_member m where m.segment_id = cast(:segment as uuid)
                        and m.record_id in (select unnest(records) from segment_move
                            where segment_id = cast(:segment as uuid) and entered
                                and change_id = '%1$s'::uuid)
                    returning record_id),
                """
                        .formatted(undone));
    }

    private Moved change(Moving moving, @Nullable List<UUID> ids, String with) {
        UUID change = Ids.next();
        Moved moved =
                jdbc.sql(with + TOLD)
                        .param("ids", ids == null ? null : ids.toArray(UUID[]::new))
                        .param("segment", moving.segment())
                        .param("change", change)
                        .param("actor", moving.actor())
                        .param("at", moving.at().atOffset(ZoneOffset.UTC))
                        .query((row, _) -> new Moved(change, row.getLong(1), row.getLong(2)))
                        .single();
        // Many change how lists are best read, which the database would notice a minute later.
        if (moved.entered() + moved.left() >= MANY) {
            jdbc.sql("analyze segment_member").update();
        }
        return moved;
    }

    /** What came with a segment's filter did not move. */
    void untell(UUID segment, UUID change) {
        jdbc.sql("delete from segment_move where segment_id = ? and change_id = ?")
                .params(List.of(segment, change))
                .update();
    }

    /** Those that moved under a change, some at a time. */
    void moved(UUID segment, Moved moved, Consumer<List<UUID>> entered, Consumer<List<UUID>> left) {
        if (moved.entered() > 0) {
            moved(segment, moved.change(), true, entered);
        }
        if (moved.left() > 0) {
            moved(segment, moved.change(), false, left);
        }
    }

    private void moved(UUID segment, UUID change, boolean entered, Consumer<List<UUID>> some) {
        jdbc.sql(
                        """
                        select records from segment_move
                        where segment_id = ? and change_id = ? and entered = ? order by part
                        """)
                .params(List.of(segment, change, entered))
                .query((row, _) -> Arrays.asList((UUID[]) row.getArray(1).getArray()))
                .list()
                .forEach(some);
    }

    /** Counts the live members, and keeps that for the day. */
    void count(UUID segment, String table, Instant now, LocalDate day) {
        jdbc.sql(
                        """
                        with counted as (
                            select count(*) as size from segment_member m
                            join %s t on t.id = m.record_id and t.deleted_at is null
                            where m.segment_id = cast(:segment as uuid)),
                        kept as (
                            insert into segment_size (segment_id, day, size)
                            select cast(:segment as uuid), :day, size from counted
                            on conflict (segment_id, day) do update set size = excluded.size)
                        update segment set size = (select size from counted), sized_at = :now
                        where id = cast(:segment as uuid)
                        """
                                .formatted(table))
                .param("segment", segment)
                .param("day", day)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean holdsAny(UUID segment, List<UUID> records) {
        return jdbc.sql(
                        """
                        select exists (select from segment_member
                            where segment_id = ? and record_id = any(?))
                        """)
                .param(segment)
                .param(records.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    /** That something came or went stays, as in the change log; nobody is shown what is gone. */
    void erase(List<UUID> records) {
        jdbc.sql("delete from segment_member where record_id = any(?)")
                .param(records.toArray(UUID[]::new))
                .update();
    }
}
