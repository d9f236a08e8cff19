package org.odnos.records.transfer;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.job.KeptCaller;
import org.odnos.records.transfer.Import.FileColumn;
import org.odnos.records.transfer.Import.Progress;
import org.odnos.records.transfer.Import.Status;
import org.odnos.records.transfer.Import.Upload;
import org.odnos.records.transfer.mapping.Mapping;
import org.odnos.records.transfer.table.TableFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.Charset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Imports and how far they have come. */
@Component
class ImportStore {

    private static final String INSERT =
            """
            insert into import (id, object, status, created_at, created_by, caller, file_name,
                file_size, encoding, delimiter, header_line, row_count, columns, mapping)
            values (:id, :object, :status, :created_at, :created_by, :caller::jsonb, :file_name,
                :file_size, :encoding, :delimiter, :header_line, :row_count, :columns::jsonb,
                :mapping::jsonb)
            """;

    private static final String CHANGE =
            """
            update import set object = :object, status = :status, encoding = :encoding,
                delimiter = :delimiter, header_line = :header_line, row_count = :row_count, columns = :columns::jsonb,
                mapping = :mapping::jsonb
            where id = :id
            """;

    private static final String BEGIN =
            """
            update import set status = :status, caller = :caller::jsonb, position = :position,
                created = :created, updated = :updated, unchanged = :unchanged, failed = :failed,
                problem_count = :problems, run_from = :run_from, undo = null
            where id = :id
            """;

    /** Nothing if another worker was faster. */
    private static final String ADVANCE =
            """
            update import set position = position + :position, created = created + :created,
                updated = updated + :updated, unchanged = unchanged + :unchanged,
                failed = failed + :failed, problem_count = problem_count + :problems
            where id = :id and status = :status and position = :expected
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(Import one) {
        written(INSERT, one)
                .param("created_at", one.createdAt().atOffset(ZoneOffset.UTC))
                .param("created_by", one.maker())
                .param("caller", json.writeValueAsString(KeptCaller.of(one.caller())))
                .param("file_name", one.file().name())
                .param("file_size", one.file().size())
                .update();
    }

    /** What was decided about file and mapping; everything else stays. */
    void change(Import one) {
        written(CHANGE, one).update();
    }

    private JdbcClient.StatementSpec written(String sql, Import one) {
        return jdbc.sql(sql)
                .param("id", one.id())
                .param("object", one.object())
                .param("status", one.status().key())
                .param("encoding", one.format().encoding().name())
                .param("delimiter", String.valueOf(one.format().delimiter()))
                .param("header_line", one.format().headerLine())
                .param("row_count", one.rows())
                .param("columns", json.writeValueAsString(one.columns()))
                .param("mapping", json.writeValueAsString(one.mapping()));
    }

    void begin(Import one, Status work, @Nullable UUID runFrom) {
        Progress progress = one.progress();
        jdbc.sql(BEGIN)
                .param("id", one.id())
                .param("status", work.key())
                .param("caller", json.writeValueAsString(KeptCaller.of(CurrentCaller.get())))
                .param("position", progress.position())
                .param("created", progress.created())
                .param("updated", progress.updated())
                .param("unchanged", progress.unchanged())
                .param("failed", progress.failed())
                .param("problems", progress.problems())
                .param("run_from", runFrom)
                .update();
    }

    /** Whether nobody else has done the same piece meanwhile. */
    boolean advance(Import one, Status work, Progress before, Progress more) {
        return jdbc.sql(ADVANCE)
                        .param("id", one.id())
                        .param("status", work.key())
                        .param("expected", before.position())
                        .param("position", more.position())
                        .param("created", more.created())
                        .param("updated", more.updated())
                        .param("unchanged", more.unchanged())
                        .param("failed", more.failed())
                        .param("problems", more.problems())
                        .update()
                == 1;
    }

    void status(UUID id, Status status) {
        jdbc.sql("update import set status = ? where id = ?")
                .param(status.key())
                .param(id)
                .update();
    }

    /** A check that was stopped leaves nothing. */
    void forgetCheck(UUID id) {
        jdbc.sql(
                        """
                        update import set status = ?, position = 0, created = 0, updated = 0,
                            unchanged = 0, failed = 0, problem_count = 0
                        where id = ?
                        """)
                .params(Status.MAPPING.key(), id)
                .update();
    }

    /** Undoing that has not begun. */
    void forgetUndo(UUID id) {
        jdbc.sql(
                        """
                        update import set undo = null,
                            status = case when position < row_count then ? else ? end
                        where id = ?
                        """)
                .params(Status.FAILED.key(), Status.DONE.key(), id)
                .update();
    }

    /** From the beginning, in the name of the present caller. */
    void beginUndo(UUID id) {
        jdbc.sql(
                        """
                        update import set status = ?, undo = ?::jsonb, caller = ?::jsonb
                        where id = ?
                        """)
                .params(
                        List.of(
                                Status.UNDOING.key(),
                                json.writeValueAsString(Import.Undo.NOTHING),
                                json.writeValueAsString(KeptCaller.of(CurrentCaller.get())),
                                id))
                .update();
    }

    /** How far undoing has come; afterwards no run is left to be undone. */
    void undo(UUID id, Status status, Import.Undo undo) {
        jdbc.sql(
                        """
                        update import set status = ?, undo = ?::jsonb,
                            run_from = case when ? then null else run_from end
                        where id = ?
                        """)
                .params(
                        List.of(
                                status.key(),
                                json.writeValueAsString(undo),
                                status == Status.UNDONE,
                                id))
                .update();
    }

    void problems(UUID id, int more) {
        jdbc.sql("update import set problem_count = problem_count + ? where id = ?")
                .params(List.of(more, id))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from import where id = ?").param(id).update();
    }

    /** Of imports that are over or were left lying since then; what became of them stays. */
    void deleteFilesBefore(Instant start) {
        jdbc.sql(
                        """
                        delete from kept_file f using import i
                        where i.id = f.file_id and i.created_at < ?
                            and i.status not in ('checking', 'running')
                        """)
                .param(start.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Import> find(UUID id) {
        return jdbc.sql("select * from import where id = ?").param(id).query(this::read).optional();
    }

    Optional<Import> lock(UUID id) {
        return jdbc.sql("select * from import where id = ? for update")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Those that are to be at work. */
    List<UUID> atWork() {
        return jdbc.sql("select id from import where status in ('checking', 'running', 'undoing')")
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The newest ones, of one person or of everybody. */
    List<Import> newest(@Nullable UUID person, int limit) {
        return jdbc.sql(
                        """
                        select * from import where :person::uuid is null or created_by = :person::uuid
                        order by created_at desc, id desc limit :limit
                        """)
                .param("person", person)
                .param("limit", limit)
                .query(this::read)
                .list();
    }

    private Import read(ResultSet row, int number) throws SQLException {
        KeptCaller caller = json.readValue(row.getString("caller"), KeptCaller.class);
        UUID id = row.getObject("id", UUID.class);
        String undo = row.getString("undo");
        return new Import(
                id,
                row.getString("object"),
                Status.of(row.getString("status")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("created_by", UUID.class),
                caller.at(new Origin(Origin.Kind.IMPORT, id)),
                new Upload(row.getString("file_name"), row.getLong("file_size")),
                new TableFormat(
                        Charset.forName(row.getString("encoding")),
                        row.getString("delimiter").charAt(0),
                        row.getLong("header_line")),
                row.getLong("row_count"),
                json.readValue(row.getString("columns"), new TypeReference<List<FileColumn>>() {}),
                json.readValue(row.getString("mapping"), Mapping.class),
                new Progress(
                        row.getLong("position"),
                        row.getLong("created"),
                        row.getLong("updated"),
                        row.getLong("unchanged"),
                        row.getLong("failed"),
                        row.getLong("problem_count")),
                row.getObject("run_from", UUID.class),
                undo == null ? null : json.readValue(undo, Import.Undo.class));
    }
}
