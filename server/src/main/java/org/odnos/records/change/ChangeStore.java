package org.odnos.records.change;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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

    /** Settings are of the workspace, not of a record. */
    static final UUID NO_RECORD = new UUID(0, 0);

    private static final String OF_RECORDS =
            """
            select id, at, actor_id, origin, object, record_id, action, fields,
                case origin when 'JOB' then origin_id end as job
            from change
            where record_id = any(?) and (at, id) < (?, ?) and action = any(?)
              and (action <> 'update'
                or fields - array(select jsonb_array_elements_text(?::jsonb -> object)) <> '{}')
              and (?::text is null or action <> 'update' or jsonb_exists(fields, ?::text))
            order by at desc, id desc limit ?
            """;

    /**
     * Which changes of values.
     *
     * @param field the only one, or null for all
     */
    record Wanted(Map<String, List<String>> untold, @Nullable String field) {}

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
     * @param wanted by object the fields whose changes alone are not worth an entry, and the only
     *     field whose changes are
     */
    List<Logged> of(TimelineSource.Window window, Wanted wanted, String... actions) {
        return jdbc.sql(OF_RECORDS)
                .params(
                        Arrays.asList(
                                window.ids(),
                                window.before().atOffset(ZoneOffset.UTC),
                                window.beforeId(),
                                actions,
                                json.writeValueAsString(wanted.untold()),
                                wanted.field(),
                                wanted.field(),
                                window.limit()))
                .query((row, _) -> logged(row))
                .list();
    }

    /**
     * What belongs to no record, and the few records that the company is built of, newest first.
     *
     * @param tables of these records
     */
    List<Logged> ofSettings(
            SettingsHistory.Asked asked, List<String> tables, TimelineSource.Window window) {
        String ids =
                tables.stream().map("select id from %s"::formatted).collect(joining(" union all "));
        return jdbc.sql(
                        """
                        select id, at, actor_id, origin, object, record_id, action, fields, null::uuid as job
                        from change
                        where record_id = any(array(select id from (%s) s) || cast(:none as uuid))
                          and (at, id) < (cast(:before as timestamptz), cast(:id as uuid))
                          and (cast(:from as timestamptz) is null or at >= :from)
                          and (cast(:to as timestamptz) is null or at < :to)
                          and (cast(:by as uuid) is null or actor_id = :by)
                          and (cast(:objects as text[]) is null or object = any(:objects))
                        order by at desc, id desc limit :limit
                        """
                                .formatted(ids))
                .param("none", NO_RECORD)
                .param("before", window.before().atOffset(ZoneOffset.UTC))
                .param("id", window.beforeId())
                .param("from", moment(asked.from()))
                .param("to", moment(asked.to()))
                .param("by", asked.by())
                .param(
                        "objects",
                        asked.objects().isEmpty() ? null : asked.objects().toArray(String[]::new))
                .param("limit", window.limit())
                .query((row, _) -> logged(row))
                .list();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
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
