package org.odnos.records.bulk;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.Array;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** The records that changes of many are about. */
@Component
class BulkStore {

    /** A second's work: others wait for a record no longer than that. */
    static final int PIECE = 1_000;

    /** How many records match and how many of them the caller may change. */
    record Reached(long matched, long allowed) {}

    private static final String AMONG =
            "where cast(:ids as uuid[]) is null or id = any(cast(:ids as uuid[]))";

    private final JdbcClient jdbc;

    BulkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param set a select of {@code id} and {@code may}
     * @param ids only these of them, or null for all
     */
    Reached reached(String set, @Nullable List<UUID> ids) {
        return jdbc.sql(
                        "select count(*), count(*) filter (where may) from (%s) reached %s"
                                .formatted(set, AMONG))
                .param("ids", ids == null ? null : ids.toArray(UUID[]::new))
                .query((row, _) -> new Reached(row.getLong(1), row.getLong(2)))
                .single();
    }

    /** The first of them by id. */
    List<UUID> first(String set, @Nullable List<UUID> ids, int limit) {
        return jdbc.sql(
                        "select id from (%s) reached %s order by id limit %d"
                                .formatted(set, AMONG, limit))
                .param("ids", ids == null ? null : ids.toArray(UUID[]::new))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Writes down which records a job is about, and counts them. */
    long cut(UUID job, String set, @Nullable List<UUID> ids) {
        return jdbc.sql(
                        """
                        with numbered as (
                            select id, (row_number() over (order by id) - 1) / %2$d as number
                            from (%1$s) reached %3$s),
                        cut as (
                            insert into bulk_piece (job_id, number, ids)
                            select cast(:job as uuid), number, array_agg(id order by id) from numbered
                            group by number
                            returning cardinality(ids) as size)
                        select coalesce(sum(size), 0) from cut
                        """
                                .formatted(set, PIECE, AMONG))
                .param("job", job)
                .param("ids", ids == null ? null : ids.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    List<UUID> piece(UUID job, long number) {
        return jdbc.sql("select ids from bulk_piece where job_id = ? and number = ?")
                .params(List.of(job, number))
                .query((row, _) -> ids(row.getArray(1)))
                .optional()
                .orElse(List.of());
    }

    /** Of a job whose work is done. */
    void forget(UUID job) {
        jdbc.sql("delete from bulk_piece where job_id = ?").param(job).update();
    }

    private static List<UUID> ids(@Nullable Array array) throws java.sql.SQLException {
        return array == null ? List.of() : Arrays.asList((UUID[]) array.getArray());
    }
}
