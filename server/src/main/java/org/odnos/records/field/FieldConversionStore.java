package org.odnos.records.field;

import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.field.FieldConversion.Status;
import org.odnos.records.field.FieldConversion.Wanted;
import org.odnos.records.object.Field;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Changes of type on their way, and what has changed meanwhile. */
@Component
class FieldConversionStore {

    private static final String ALL =
            "select object, key, draft, column_name, status, job, started_at, former"
                    + " from field_conversion ";

    /** All columns of the present row, so that whatever is kept of a field stays with it. */
    private static final String KEEP_FORMER =
            """
            insert into own_field select (jsonb_populate_record(f, jsonb_build_object(
                'key', :former::text, 'column_name', :column::text, 'labels', :labels::jsonb, 'state', 'ready', 'job', null,
                'deleted_at', :now::timestamptz))).*
            from own_field f where object = :object and key = :key
            """;

    private static final String BECOME =
            """
            update own_field set former_type = type, former_relation = relation, former_until = :now,
                type = :type, relation = :relation, column_name = :column
            where object = :object and key = :key
            """;

    /** Not those that somebody has set since to a value of the new type. */
    private static final String TAKE_LATE =
            """
            with taken as (
                delete from field_conversion_change where object = :object and key = :key
                returning record_id, at)
            select distinct record_id from taken t where not exists (select from change c
                where c.record_id = t.record_id and c.object = :object and c.at > t.at
                  and jsonb_exists(c.fields, :key))
            """;

    private static final String TAKE =
            """
            delete from field_conversion_change where id in (
                select id from field_conversion_change where object = :object and key = :key
                order by id limit :limit)
            returning record_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    FieldConversionStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(FieldConversion one) {
        jdbc.sql(
                        """
                        insert into field_conversion (object, key, draft, column_name, status, job,
                            started_at, started_by)
                        values (?, ?, ?::jsonb, ?, ?, ?, ?, ?)
                        """)
                .param(one.object())
                .param(one.key())
                .param(json.writeValueAsString(one.wanted()))
                .param(one.column())
                .param(one.status().key())
                .param(one.job())
                .param(Timestamp.from(one.startedAt()))
                .param(CurrentCaller.get().userId())
                .update();
    }

    Optional<FieldConversion> find(String object, String key) {
        return jdbc.sql(ALL + "where object = ? and key = ?")
                .params(List.of(object, key))
                .query((row, _) -> conversion(row))
                .optional();
    }

    List<FieldConversion> of(String object) {
        return jdbc.sql(ALL + "where object = ? order by key")
                .param(object)
                .query((row, _) -> conversion(row))
                .list();
    }

    List<FieldConversion> all() {
        return jdbc.sql(ALL + "order by object, key").query((row, _) -> conversion(row)).list();
    }

    private FieldConversion conversion(ResultSet row) throws SQLException {
        return new FieldConversion(
                row.getString("object"),
                row.getString("key"),
                json.readValue(row.getString("draft"), Wanted.class),
                row.getString("column_name"),
                Status.of(row.getString("status")),
                row.getObject("job", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                row.getString("former"));
    }

    void reached(FieldConversion one, Status status, UUID job) {
        jdbc.sql("update field_conversion set status = ?, job = ? where object = ? and key = ?")
                .params(List.of(status.key(), job, one.object(), one.key()))
                .update();
    }

    void remove(FieldConversion one) {
        for (String table : List.of("field_conversion_change", "field_conversion")) {
            jdbc.sql("delete from " + table + " where object = ? and key = ?")
                    .params(List.of(one.object(), one.key()))
                    .update();
        }
    }

    /** How many changes wait; records that changed several times count as often. */
    int waiting(FieldConversion one) {
        return jdbc.sql("select count(*) from field_conversion_change where object = ? and key = ?")
                .params(List.of(one.object(), one.key()))
                .query(Integer.class)
                .single();
    }

    /** Some of the records that changed; taken for good if the transaction is committed. */
    List<UUID> take(FieldConversion one, int limit) {
        return jdbc.sql(TAKE)
                .param("object", one.object())
                .param("key", one.key())
                .param("limit", limit)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Records that were written by the former type after the field had its new one. */
    List<UUID> takeLate(FieldConversion one) {
        return jdbc.sql(TAKE_LATE)
                .param("object", one.object())
                .param("key", one.key())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The former field, as it goes into the trash. */
    record Former(String key, Field field, String labels) {}

    /** The former field goes into the trash with its values, the new column takes its place. */
    void exchange(FieldConversion one, Former former, Instant now) {
        Timestamp at = Timestamp.from(now);
        jdbc.sql(KEEP_FORMER)
                .param("former", former.key())
                .param("column", former.field().column())
                .param("labels", former.labels())
                .param("now", at)
                .param("object", one.object())
                .param("key", one.key())
                .update();
        jdbc.sql(BECOME)
                .param("type", one.wanted().type().key())
                .param("relation", one.wanted().relation())
                .param("column", one.column())
                .param("now", at)
                .param("object", one.object())
                .param("key", one.key())
                .update();
        jdbc.sql(
                        """
                        update field_conversion set status = 'confirmed', former = ?
                        where object = ? and key = ?
                        """)
                .params(List.of(former.key(), one.object(), one.key()))
                .update();
    }
}
