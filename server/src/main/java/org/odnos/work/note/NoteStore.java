package org.odnos.work.note;

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

/** SQL on notes beyond what the engine does. */
@Repository
class NoteStore {

    /** A note as a timeline tells of it. */
    record Told(
            UUID id, int version, Instant at, @Nullable UUID by, RecordRef about, String text) {}

    private final JdbcClient jdbc;
    private final RecordSets records;

    NoteStore(JdbcClient jdbc, RecordSets records) {
        this.jdbc = jdbc;
        this.records = records;
    }

    /** Visible ones, newest first. */
    List<Told> told(Window window) {
        return jdbc.sql(
                        """
                        select id, version, created_at, created_by, about_object, about_id, text from note t
                        where about_id = any(?) and %s and (created_at, id) < (?, ?)
                        order by created_at desc, id desc limit ?
                        """
                                .formatted(records.seen("note", "t")))
                .param(window.ids())
                .param(window.before().atOffset(ZoneOffset.UTC))
                .param(window.beforeId())
                .param(window.limit())
                .query(NoteStore::told)
                .list();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        return new Told(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("created_by", UUID.class),
                new RecordRef(row.getString("about_object"), row.getObject("about_id", UUID.class)),
                row.getString("text"));
    }
}
