package org.odnos.records.segment;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Audience;
import org.odnos.platform.access.Caller;
import org.odnos.records.segment.Segment.Content;
import org.odnos.records.segment.Segment.Uses;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The table of segments. */
@Component
class SegmentStore {

    private static final String ALL =
            """
            select id, version, object, name, kind, filter::text, used, inside, audience, roles,
                owner_id, size, created_at, updated_at, deleted_at
            from segment
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    SegmentStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** By name. */
    List<Segment> ofObject(String object) {
        return jdbc.sql(ALL + "where object = ? and deleted_at is null order by lower(name), id")
                .param(object)
                .query(this::segment)
                .list();
    }

    List<Segment> deletedOf(String object) {
        return jdbc.sql(
                        ALL
                                + """
                                where object = ? and deleted_at is not null
                                order by deleted_at desc limit 200
                                """)
                .param(object)
                .query(this::segment)
                .list();
    }

    /** All in use. */
    List<Segment> all() {
        return jdbc.sql(ALL + "where deleted_at is null order by created_at, id")
                .query(this::segment)
                .list();
    }

    /** Those that something happened to that may concern all their members. */
    List<Segment> wholeDue() {
        return jdbc.sql(ALL + "where deleted_at is null and whole_due order by created_at, id")
                .query(this::segment)
                .list();
    }

    /** Locked until the transaction ends. */
    Optional<Segment> lock(UUID id) {
        return jdbc.sql(ALL + "where id = ? for update").param(id).query(this::segment).optional();
    }

    Optional<Segment> find(UUID id) {
        return jdbc.sql(ALL + "where id = ?").param(id).query(this::segment).optional();
    }

    /** Whoever changes what segments are made of waits for the other, so that no circle arises. */
    void lockAll() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext(current_schema() || '.segment'))")
                .query((_, _) -> true)
                .list();
    }

    int countOwned(String object, UUID owner) {
        return jdbc.sql(
                        """
                        select count(*) from segment
                        where object = ? and owner_id = ? and deleted_at is null
                        """)
                .params(List.of(object, owner))
                .query(Integer.class)
                .single();
    }

    void insert(Segment segment) {
        Content content = segment.content();
        OffsetDateTime at = segment.createdAt().atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        """
                        insert into segment (id, version, object, name, kind, filter, used, inside,
                            audience, roles, owner_id, size, created_at, created_by, updated_at,
                            updated_by)
                        values (?, 1, ?, ?, ?, ?::jsonb, ?::text[], ?::uuid[], ?, ?::text[], ?, ?,
                            ?, ?, ?, ?)
                        """)
                .param(segment.id())
                .param(segment.object())
                .param(content.name())
                .param(segment.kind().key())
                .param(content.filter() == null ? null : json.writeValueAsString(content.filter()))
                .param(segment.uses().keys().toArray(String[]::new))
                .param(segment.uses().segments().toArray(UUID[]::new))
                .param(content.audience().key())
                .param(content.roles().toArray(String[]::new))
                .param(segment.owner())
                .param(segment.size())
                .param(at)
                .param(segment.owner())
                .param(at)
                .param(segment.owner())
                .update();
    }

    void update(UUID id, Content content, Caller by, Instant now) {
        jdbc.sql(
                        """
                        update segment set version = version + 1, name = ?, filter = ?::jsonb,
                            audience = ?, roles = ?::text[], updated_at = ?, updated_by = ?
                        where id = ?
                        """)
                .param(content.name())
                .param(content.filter() == null ? null : json.writeValueAsString(content.filter()))
                .param(content.audience().key())
                .param(content.roles().toArray(String[]::new))
                .param(now.atOffset(ZoneOffset.UTC))
                .param(by.userId())
                .param(id)
                .update();
    }

    void use(UUID id, Uses uses) {
        jdbc.sql("update segment set used = ?::text[], inside = ?::uuid[] where id = ?")
                .param(uses.keys().toArray(String[]::new))
                .param(uses.segments().toArray(UUID[]::new))
                .param(id)
                .update();
    }

    void markWhole(List<UUID> ids) {
        jdbc.sql("update segment set whole_due = true where id = any(?) and not whole_due")
                .param(ids.toArray(UUID[]::new))
                .update();
    }

    void delete(UUID id, Instant now) {
        jdbc.sql("update segment set version = version + 1, deleted_at = ? where id = ?")
                .params(List.of(now.atOffset(ZoneOffset.UTC), id))
                .update();
    }

    void restore(UUID id) {
        jdbc.sql("update segment set version = version + 1, deleted_at = null where id = ?")
                .param(id)
                .update();
    }

    void removeDeletedBefore(Instant day) {
        jdbc.sql(
                        """
                        with gone as (delete from segment where deleted_at < ? returning id)
                        delete from segment_member where segment_id in (select id from gone)
                        """)
                .param(day.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Segment segment(ResultSet row, int at) throws SQLException {
        OffsetDateTime deleted = row.getObject("deleted_at", OffsetDateTime.class);
        return new Segment(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("object"),
                SegmentKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                new Content(
                        row.getString("name"),
                        filter(row),
                        Audience.ofKey(row.getString("audience")),
                        Arrays.asList((String[]) row.getArray("roles").getArray())),
                new Uses(
                        Set.of((String[]) row.getArray("used").getArray()),
                        Set.of((UUID[]) row.getArray("inside").getArray())),
                row.getObject("owner_id", UUID.class),
                row.getObject("size", Long.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                deleted == null ? null : deleted.toInstant());
    }

    private @Nullable JsonNode filter(ResultSet row) throws SQLException {
        String text = row.getString("filter");
        return text == null ? null : json.readTree(text);
    }
}
