package org.odnos.records.change;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the change log. */
@Component
class ChangeStore {

    /**
     * @param fields by key the values before and after
     * @param job the change of many that it was part of
     */
    record Logged(
            UUID id,
            OffsetDateTime at,
            @Nullable UUID actor,
            String origin,
            RecordRef record,
            String action,
            JsonNode fields,
            @Nullable UUID job) {}

    private static final String OF_RECORDS =
            """
            select id, at, actor_id, origin, object, record_id, action, fields,
                case origin when 'JOB' then origin_id end as job
            from change
            where record_id = any(?) and (at, id) < (?, ?) and action = any(?)
              and (action <> 'update'
                or fields - array(select jsonb_array_elements_text(?::jsonb -> object)) <> '{}')
            order by at desc, id desc limit ?
            """;

    private static final String OF_ORIGIN =
            """
            select id, at, actor_id, origin, object, record_id, action, fields,
                case origin when 'JOB' then origin_id end as job
            from change
            where origin_id = ? and (?::uuid is null or id < ?::uuid)
            order by id desc limit ?
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ChangeStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Newest first.
     *
     * @param untold by object the fields whose changes alone are not worth an entry
     */
    List<Logged> of(
            TimelineSource.Window window, Map<String, List<String>> untold, String... actions) {
        return jdbc.sql(OF_RECORDS)
                .params(
                        Arrays.asList(
                                window.ids(),
                                window.before().atOffset(ZoneOffset.UTC),
                                window.beforeId(),
                                actions,
                                json.writeValueAsString(untold),
                                window.limit()))
                .query((row, _) -> logged(row))
                .list();
    }

    /** The latest first, before the one of that id; null for the very latest. */
    List<Logged> ofOrigin(UUID origin, @Nullable UUID before, int limit) {
        return jdbc.sql(OF_ORIGIN)
                .params(Arrays.asList(origin, before, before, limit))
                .query((row, _) -> logged(row))
                .list();
    }

    long count(UUID origin) {
        return jdbc.sql("select count(*) from change where origin_id = ?")
                .param(origin)
                .query(Long.class)
                .single();
    }

    private Logged logged(ResultSet row) throws SQLException {
        return new Logged(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class),
                row.getObject("actor_id", UUID.class),
                row.getString("origin"),
                new RecordRef(row.getString("object"), row.getObject("record_id", UUID.class)),
                row.getString("action"),
                json.readTree(row.getString("fields")),
                row.getObject("job", UUID.class));
    }
}
