package org.odnos.platform.job;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.job.Job.Fault;
import org.odnos.platform.job.Job.Progress;
import org.odnos.platform.job.Job.Status;
import org.odnos.platform.job.Job.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Jobs and how far they have come. */
@Component
class JobStore {

    private static final String INSERT =
            """
            insert into job (id, kind, status, created_at, created_by, caller, plan, state, total,
                undoes)
            values (:id, :kind, 'queued', :now, :starter, :caller::jsonb, :plan::jsonb,
                :state::jsonb, :total, :undoes)
            """;

    /** Nothing if another worker was faster. */
    private static final String ADVANCE =
            """
            update job set status = :status, state = :state::jsonb, steps = steps + 1, done = :done,
                total = :total, attention = :attention, result = :result::jsonb,
                finished_at = :finished
            where id = :id and status = 'running' and steps = :steps
            """;

    private static final String CANCEL =
            """
            update job set cancel_asked = true,
                finished_at = case status when 'queued' then ? else finished_at end,
                status = case status when 'queued' then 'cancelled' else status end
            where id = ? and status in ('queued', 'running')
            """;

    private static final String SELECT =
            """
            select job.*, exists (select from job undo where undo.undoes = job.id
                and undo.status in ('queued', 'running', 'done')) as undone
            from job
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JobStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Jobs.Wanted wanted, Caller caller, Instant now) {
        jdbc.sql(INSERT)
                .param("id", wanted.id())
                .param("kind", wanted.kind())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("starter", caller.userId())
                .param("caller", json.writeValueAsString(KeptCaller.of(caller)))
                .param("plan", json.writeValueAsString(wanted.plan()))
                .param("state", json.writeValueAsString(wanted.state()))
                .param("total", wanted.total())
                .param("undoes", wanted.undoes())
                .update();
    }

    void begin(UUID id, Instant now) {
        jdbc.sql(
                        """
                        update job set status = 'running', started_at = ?
                        where id = ? and status = 'queued'
                        """)
                .params(List.of(now.atOffset(ZoneOffset.UTC), id))
                .update();
    }

    /** Whether nobody else has done the same step meanwhile. */
    boolean advance(Job job, JobStep step, Instant now) {
        return jdbc.sql(ADVANCE)
                        .param("id", job.id())
                        .param("status", (step.isLast() ? Status.DONE : Status.RUNNING).key())
                        .param("state", json.writeValueAsString(step.state()))
                        .param("done", step.progress().done())
                        .param("total", step.progress().total())
                        .param("attention", step.progress().attention())
                        .param(
                                "result",
                                step.result() == null
                                        ? null
                                        : json.writeValueAsString(step.result()))
                        .param("finished", step.isLast() ? now.atOffset(ZoneOffset.UTC) : null)
                        .param("steps", job.steps())
                        .update()
                == 1;
    }

    boolean cancel(UUID id, Instant now) {
        return jdbc.sql(CANCEL).params(List.of(now.atOffset(ZoneOffset.UTC), id)).update() == 1;
    }

    /** Ends it before its work is done. */
    void end(UUID id, Status status, @Nullable Fault fault, Instant now) {
        jdbc.sql(
                        """
                        update job set status = :status, finished_at = :now, problem_code = :code,
                            problem_args = :args::jsonb
                        where id = :id and status in ('queued', 'running')
                        """)
                .param("id", id)
                .param("status", status.key())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("code", fault == null ? null : fault.code())
                .param("args", fault == null ? null : json.writeValueAsString(fault.args()))
                .update();
    }

    Optional<Job> find(UUID id) {
        return jdbc.sql(SELECT + "where id = ?").param(id).query(this::read).optional();
    }

    long open(UUID starter) {
        return jdbc.sql(
                        """
                        select count(*) from job
                        where created_by = ? and status in ('queued', 'running')
                        """)
                .param(starter)
                .query(Long.class)
                .single();
    }

    List<Job> open(String kind) {
        return jdbc.sql(SELECT + "where kind = ? and status in ('queued', 'running')")
                .param(kind)
                .query(this::read)
                .list();
    }

    boolean isAnyOpen() {
        return jdbc.sql("select exists (select from job where status in ('queued', 'running'))")
                .query(Boolean.class)
                .single();
    }

    boolean isUndone(UUID id) {
        return jdbc.sql(
                        """
                        select exists (select from job
                            where undoes = ? and status in ('queued', 'running', 'done'))
                        """)
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** The newest ones, of one person or of everybody. */
    List<Job> newest(@Nullable UUID person, int limit) {
        return jdbc.sql(
                        SELECT
                                + """
                                where :person::uuid is null or created_by = :person::uuid
                                order by created_at desc, id desc limit :limit
                                """)
                .param("person", person)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    void deleteBefore(Instant time) {
        jdbc.sql(
                        """
                        delete from job
                        where created_at < ? and status in ('done', 'failed', 'cancelled')
                        """)
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Job read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        KeptCaller caller = json.readValue(row.getString("caller"), KeptCaller.class);
        String result = row.getString("result");
        return new Job(
                id,
                row.getString("kind"),
                Status.ofKey(row.getString("status")),
                row.getObject("created_by", UUID.class),
                caller.at(new Origin(Origin.Kind.JOB, id)),
                times(row),
                json.readTree(row.getString("plan")),
                json.readTree(row.getString("state")),
                row.getLong("steps"),
                new Progress(
                        row.getLong("done"),
                        row.getObject("total", Long.class),
                        row.getLong("attention")),
                result == null ? null : json.readTree(result),
                fault(row),
                row.getBoolean("cancel_asked"),
                row.getObject("undoes", UUID.class),
                row.getBoolean("undone"));
    }

    private static Times times(ResultSet row) throws SQLException {
        Instant created = row.getObject("created_at", OffsetDateTime.class).toInstant();
        return new Times(created, instant(row, "started_at"), instant(row, "finished_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private @Nullable Fault fault(ResultSet row) throws SQLException {
        String code = row.getString("problem_code");
        return code == null
                ? null
                : new Fault(
                        code,
                        json.readValue(
                                row.getString("problem_args"),
                                new TypeReference<List<Object>>() {}));
    }
}
