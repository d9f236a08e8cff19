package org.odnos.records.change;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What the fields of one record held before later changes, from the change log. */
@Component
public class FormerFields {

    private static final String BEFORE =
            """
            select distinct on (f.key) f.key, f.value -> 0 as value, c.at
            from change c, jsonb_each(c.fields) f
            where c.record_id = ? and c.object = ? and c.action = 'update'
              and (?::uuid is null or c.id = ?::uuid) and (?::timestamptz is null or c.at > ?::timestamptz)
            order by f.key, c.at, c.id
            """;

    /** A value and the moment when it was changed. */
    public record Was(JsonNode value, Instant until) {}

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ChangeTimeline timeline;
    private final Mentions mentions;

    FormerFields(JdbcClient jdbc, JsonMapper json, ChangeTimeline timeline, Mentions mentions) {
        this.jdbc = jdbc;
        this.json = json;
        this.timeline = timeline;
        this.mentions = mentions;
    }

    /** By key, of the fields that one change set; empty if the record has no such change. */
    public Map<String, Was> before(RecordRef record, UUID change) {
        return read(record, change, null);
    }

    /** By key, of the fields that changed after a moment. */
    public Map<String, Was> at(RecordRef record, Instant moment) {
        return read(record, null, moment);
    }

    private Map<String, Was> read(
            RecordRef record, @Nullable UUID change, @Nullable Instant moment) {
        Object at = moment == null ? null : moment.atOffset(ZoneOffset.UTC);
        Map<String, Was> values = new LinkedHashMap<>();
        jdbc.sql(BEFORE)
                .params(Arrays.asList(record.id(), record.object(), change, change, at, at))
                .query(
                        row -> {
                            values.put(
                                    row.getString("key"),
                                    new Was(
                                            json.readTree(row.getString("value")),
                                            row.getTimestamp("at").toInstant()));
                        });
        return values;
    }

    /** Pairs of values as histories tell them, with the names of what they mention. */
    public List<?> told(RecordRef record, Map<String, List<?>> pairs, Instant at) {
        Map<String, @Nullable Object> told =
                mentions.json(List.of(timeline.told(record, json.valueToTree(pairs), at)))
                        .getFirst();
        return (List<?>) Objects.requireNonNull(told.get("changes"));
    }
}
