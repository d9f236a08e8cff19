package org.odnos.platform.file;

import org.odnos.kernel.RecordRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is known of uploaded files, and where they hang. */
@Component
class FileStore {

    private static final String INSERT =
            """
            insert into file (id, name, type, size, sha256, uploaded_at, uploaded_by)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    /** In one order, so that two who want the same files do not wait for each other. */
    private static final String HOLD =
            """
            select id, name, type, size, uploaded_by, object, record_id, field from file
            where id = any(?) order by id for update
            """;

    private static final String ATTACH =
            """
            update file f set object = a.object, record_id = a.record_id, field = a.field
            from unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[]) a(id, object, record_id, field)
            where f.id = a.id
            """;

    private static final String DELETE =
            """
            with gone as (delete from file where %s returning id)
            delete from kept_file where file_id in (select id from gone)
            """;

    /** Files of one person that hang nowhere. */
    record Loose(long files, long bytes) {}

    private final JdbcClient jdbc;

    FileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UploadedFile file, byte[] sha256, Instant at) {
        jdbc.sql(INSERT)
                .params(
                        List.of(
                                file.id(),
                                file.name(),
                                file.type(),
                                file.size(),
                                sha256,
                                Timestamp.from(at),
                                file.uploadedBy()))
                .update();
    }

    /** Until the transaction ends nobody else sends for that person. */
    Loose looseOf(UUID person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('file ' || ?, 0))")
                .param(person.toString())
                .query((_, _) -> true)
                .single();
        return jdbc.sql(
                        "select count(*), coalesce(sum(size), 0) from file"
                                + " where uploaded_by = ? and record_id is null")
                .param(person)
                .query((row, _) -> new Loose(row.getLong(1), row.getLong(2)))
                .single();
    }

    List<UploadedFile> hold(Collection<UUID> ids) {
        return jdbc.sql(HOLD)
                .param(ids.toArray(UUID[]::new))
                .query((row, _) -> uploaded(row))
                .list();
    }

    void attach(Map<UUID, FilePlace> places) {
        List<UUID> ids = new ArrayList<>(places.keySet());
        List<FilePlace> at = ids.stream().map(places::get).toList();
        jdbc.sql(ATTACH)
                .param(ids.toArray(UUID[]::new))
                .param(at.stream().map(place -> place.record().object()).toArray(String[]::new))
                .param(at.stream().map(place -> place.record().id()).toArray(UUID[]::new))
                .param(at.stream().map(FilePlace::field).toArray(String[]::new))
                .update();
    }

    void deleteOf(Collection<UUID> records) {
        jdbc.sql(DELETE.formatted("record_id = any(?)"))
                .param(records.toArray(UUID[]::new))
                .update();
    }

    void deleteOf(String object, String field) {
        jdbc.sql(DELETE.formatted("object = ? and field = ? and record_id is not null"))
                .params(object, field)
                .update();
    }

    void deleteOf(String object) {
        jdbc.sql(DELETE.formatted("object = ? and record_id is not null")).param(object).update();
    }

    void deleteLooseBefore(Instant moment) {
        jdbc.sql(DELETE.formatted("record_id is null and uploaded_at < ?"))
                .param(Timestamp.from(moment))
                .update();
    }

    private static UploadedFile uploaded(ResultSet row) throws SQLException {
        String object = row.getString("object");
        return new UploadedFile(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getObject("uploaded_by", UUID.class),
                object == null
                        ? null
                        : new FilePlace(
                                new RecordRef(object, row.getObject("record_id", UUID.class)),
                                row.getString("field")));
    }
}
