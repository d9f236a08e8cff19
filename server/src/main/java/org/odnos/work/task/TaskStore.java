package org.odnos.work.task;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.records.change.TimelineSource.Window;
import org.odnos.records.query.RecordSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** SQL on tasks beyond what the engine does. */
@Repository
class TaskStore {

    /** A task as a timeline tells of it: at the moment it was done, or was thought of. */
    record Told(
            UUID id,
            int version,
            Instant at,
            @Nullable UUID by,
            RecordRef about,
            String title,
            String kind,
            String status,
            @Nullable Instant dueAt,
            boolean allDay,
            @Nullable UUID assignee) {}

    private final JdbcClient jdbc;
    private final RecordSets records;

    TaskStore(JdbcClient jdbc, RecordSets records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /** Visible ones, newest first. */
    List<Told> told(Window window) {
        return jdbc.sql(
                        """
                        select *, coalesce(done_at, created_at) as at from task t
                        where about_id = any(?) and %s
                          and (coalesce(done_at, created_at), id) < (?, ?)
                        order by coalesce(done_at, created_at) desc, id desc limit ?
                        """
                                .formatted(records.seen("task", "t")))
                .param(window.ids())
                .param(window.before().atOffset(ZoneOffset.UTC))
                .param(window.beforeId())
                .param(window.limit())
                .query(TaskStore::told)
                .list();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new Told(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("created_by", UUID.class),
                new RecordRef(row.getString("about_object"), row.getObject("about_id", UUID.class)),
                row.getString("title"),
                row.getString("kind"),
                row.getString("status"),
                due == null ? null : due.toInstant(),
                row.getBoolean("all_day"),
                row.getObject("owner_id", UUID.class));
    }
}
