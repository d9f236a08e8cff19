package org.odnos.records.transfer.export;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Exports, and when they go. */
@Component
class ExportStore {

    private static final String INSERT =
            """
            insert into export (id, object, format, file_name, created_at, created_by, fields, seen,
                exported)
            values (:id, :object, :format, :file_name, :created_at, :created_by, :fields, :seen,
                :exported)
            """;

    private final JdbcClient jdbc;

    ExportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Export one) {
        jdbc.sql(INSERT)
                .param("id", one.id())
                .param("object", one.object())
                .param("format", one.format().key())
                .param("file_name", one.fileName())
                .param("created_at", one.createdAt().atOffset(ZoneOffset.UTC))
                .param("created_by", one.maker())
                .param("fields", one.fields().toArray(String[]::new))
                .param("seen", one.reach().seen().key())
                .param("exported", one.reach().exported().key())
                .update();
    }

    void made(UUID id, Export.Made made) {
        jdbc.sql("update export set row_count = ?, size = ?, ready_at = ? where id = ?")
                .params(made.records(), made.size(), made.at().atOffset(ZoneOffset.UTC), id)
                .update();
    }

    List<Export> of(UUID maker, Instant since, int limit) {
        return jdbc.sql(
                        """
                        select * from export where created_by = ? and created_at >= ?
                        order by created_at desc, id desc limit ?
                        """)
                .params(maker, since.atOffset(ZoneOffset.UTC), limit)
                .query((row, _) -> read(row))
                .list();
    }

    Optional<Export> find(UUID id, UUID maker, Instant since) {
        return jdbc.sql("select * from export where id = ? and created_by = ? and created_at >= ?")
                .params(id, maker, since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> read(row))
                .optional();
    }

    /** With their files; also of those that were stopped half way. */
    void deleteBefore(Instant start) {
        jdbc.sql(
                        """
                        with gone as (delete from export where created_at < ? returning id)
                        delete from kept_file where file_id in (select id from gone)
                        """)
                .param(start.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Export read(ResultSet row) throws SQLException {
        return new Export(
                row.getObject("id", UUID.class),
                row.getString("object"),
                ExportFormat.of(row.getString("format")),
                row.getString("file_name"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("created_by", UUID.class),
                List.of((String[]) row.getArray("fields").getArray()),
                new Export.Reach(
                        Scope.ofKey(row.getString("seen")), Scope.ofKey(row.getString("exported"))),
                made(row));
    }

    private static Export.@Nullable Made made(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("ready_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Export.Made(row.getLong("row_count"), row.getLong("size"), at.toInstant());
    }
}
