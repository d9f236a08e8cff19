package org.odnos.records.transfer;

import org.jspecify.annotations.Nullable;
import org.odnos.records.transfer.Import.RowProblem;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** What became of the rows of a file, and what was wrong with some. */
@Component
class ImportRows {

    /**
     * The record of a row.
     *
     * @param touched whether it was made or changed
     * @param deferred whether its relation to its own kind waits for the second pass
     */
    record Kept(long number, UUID record, boolean touched, boolean deferred) {}

    /** Who has more to mend mends the file first; all problems are counted. */
    private static final long MOST_KEPT = 10_000;

    private static final String KEEP =
            """
            insert into import_row (import_id, number, record_id, touched, deferred)
            select ?, * from unnest(?::bigint[], ?::uuid[], ?::boolean[], ?::boolean[])
            on conflict (import_id, number)
            do update set record_id = excluded.record_id, touched = excluded.touched,
                deferred = excluded.deferred
            """;

    private static final String TELL =
            """
            insert into import_problem (import_id, number, line, header, value, code, args)
            select ?, number, line, header, value, code, args::jsonb
            from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                as p(number, line, header, value, code, args)
            """;

    private final JdbcTemplate batch;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportRows(JdbcTemplate batch, JdbcClient jdbc, JsonMapper json) {
        this.batch = batch;
        this.jdbc = jdbc;
        this.json = json;
    }

    void keep(UUID id, List<Kept> rows) {
        if (!rows.isEmpty()) {
            batch.update(
                    KEEP,
                    id,
                    rows.stream().map(Kept::number).toArray(Long[]::new),
                    rows.stream().map(Kept::record).toArray(UUID[]::new),
                    rows.stream().map(Kept::touched).toArray(Boolean[]::new),
                    rows.stream().map(Kept::deferred).toArray(Boolean[]::new));
        }
    }

    /** The rows from one number to before another. */
    List<Kept> kept(UUID id, long from, long to) {
        return jdbc.sql(
                        """
                        select number, record_id, touched, deferred from import_row
                        where import_id = ? and number >= ? and number < ?
                        """)
                .params(List.of(id, from, to))
                .query(
                        (row, _) ->
                                new Kept(
                                        row.getLong(1),
                                        row.getObject(2, UUID.class),
                                        row.getBoolean(3),
                                        row.getBoolean(4)))
                .list();
    }

    boolean hasDeferred(UUID id) {
        return jdbc.sql("select exists (select from import_row where import_id = ? and deferred)")
                .param(id)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /**
     * @param told how many were told before
     */
    void tell(UUID id, long told, List<RowProblem> problems) {
        List<RowProblem> kept = problems.stream().limit(Math.max(0, MOST_KEPT - told)).toList();
        if (kept.isEmpty()) {
            return;
        }
        Long[] numbers = new Long[kept.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = told + i;
        }
        batch.update(
                TELL,
                id,
                numbers,
                kept.stream().map(RowProblem::line).toArray(Long[]::new),
                kept.stream().map(p -> storable(p.header())).toArray(String[]::new),
                kept.stream().map(p -> storable(p.value())).toArray(String[]::new),
                kept.stream().map(RowProblem::code).toArray(String[]::new),
                kept.stream()
                        .map(p -> storable(json.writeValueAsString(p.args())))
                        .toArray(String[]::new));
    }

    List<RowProblem> problems(UUID id, long from, int limit) {
        return jdbc.sql(
                        """
                        select line, header, value, code, args from import_problem
                        where import_id = ? and number >= ? order by number limit ?
                        """)
                .params(List.of(id, from, limit))
                .query((row, _) -> problem(row))
                .list();
    }

    void forgetProblems(UUID id) {
        jdbc.sql("delete from import_problem where import_id = ?").param(id).update();
    }

    /** After the records are gone, the rows are as if they had never come. */
    void forgetRows(UUID id) {
        jdbc.sql("delete from import_row where import_id = ?").param(id).update();
    }

    private RowProblem problem(ResultSet row) throws SQLException {
        return new RowProblem(
                row.getLong("line"),
                row.getString("header"),
                row.getString("value"),
                row.getString("code"),
                json.readValue(row.getString("args"), new TypeReference<List<Object>>() {}));
    }

    /** A NUL is what may be wrong with the value, and the database takes none. */
    private static String storable(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "\uFFFD").replace("\\u0000", "\uFFFD");
    }
}
