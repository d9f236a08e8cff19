package org.odnos.records.view;

import org.odnos.platform.access.Audience;
import org.odnos.platform.access.Caller;
import org.odnos.records.view.SavedView.Content;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The table of saved views. */
@Component
class ViewStore {

    private static final String ALL =
            """
            select id, version, object, name, kind, settings::text, audience, roles, owner_id,
                created_at, updated_at, deleted_at
            from saved_view
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ViewStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** In the order in which they were made. */
    List<SavedView> ofObject(String object) {
        return jdbc.sql(ALL + "where object = ? and deleted_at is null order by created_at, id")
                .param(object)
                .query(this::view)
                .list();
    }

    List<SavedView> deletedOf(String object) {
        return jdbc.sql(
                        ALL
                                + """
                                where object = ? and deleted_at is not null
                                order by deleted_at desc limit 200
                                """)
                .param(object)
                .query(this::view)
                .list();
    }

    List<SavedView> all() {
        return jdbc.sql(ALL + "where deleted_at is null order by created_at, id")
                .query(this::view)
                .list();
    }

    /** Locked until the transaction ends. */
    Optional<SavedView> lock(UUID id) {
        return jdbc.sql(ALL + "where id = ? for update").param(id).query(this::view).optional();
    }

    Optional<SavedView> find(UUID id) {
        return jdbc.sql(ALL + "where id = ?").param(id).query(this::view).optional();
    }

    int countOwned(String object, UUID owner) {
        return jdbc.sql(
                        """
                        select count(*) from saved_view
                        where object = ? and owner_id = ? and deleted_at is null
                        """)
                .params(List.of(object, owner))
                .query(Integer.class)
                .single();
    }

    void insert(SavedView view) {
        Content content = view.content();
        OffsetDateTime at = view.createdAt().atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        """
                        insert into saved_view (id, version, object, name, kind, settings, audience,
                            roles, owner_id, created_at, created_by, updated_at, updated_by)
                        values (?, 1, ?, ?, ?, ?::jsonb, ?, ?::text[], ?, ?, ?, ?, ?)
                        """)
                .param(view.id())
                .param(view.object())
                .param(content.name())
                .param(content.kind().key())
                .param(json.writeValueAsString(content.settings()))
                .param(content.audience().key())
                .param(content.roles().toArray(String[]::new))
                .param(view.owner())
                .param(at)
                .param(view.owner())
                .param(at)
                .param(view.owner())
                .update();
    }

    void update(UUID id, Content content, Caller by, Instant now) {
        jdbc.sql(
                        """
                        update saved_view set version = version + 1, name = ?, kind = ?,
                            settings = ?::jsonb, audience = ?, roles = ?::text[],
                            updated_at = ?, updated_by = ?
                        where id = ?
                        """)
                .param(content.name())
                .param(content.kind().key())
                .param(json.writeValueAsString(content.settings()))
                .param(content.audience().key())
                .param(content.roles().toArray(String[]::new))
                .param(now.atOffset(ZoneOffset.UTC))
                .param(by.userId())
                .param(id)
                .update();
    }

    void delete(UUID id, Instant now) {
        jdbc.sql("update saved_view set version = version + 1, deleted_at = ? where id = ?")
                .params(List.of(now.atOffset(ZoneOffset.UTC), id))
                .update();
    }

    void restore(UUID id) {
        jdbc.sql("update saved_view set version = version + 1, deleted_at = null where id = ?")
                .param(id)
                .update();
    }

    void removeDeletedBefore(Instant day) {
        jdbc.sql("delete from saved_view where deleted_at < ?")
                .param(day.atOffset(ZoneOffset.UTC))
                .update();
    }

    private SavedView view(ResultSet row, int at) throws SQLException {
        OffsetDateTime deleted = row.getObject("deleted_at", OffsetDateTime.class);
        return new SavedView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("object"),
                new Content(
                        row.getString("name"),
                        ViewKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        json.readValue(row.getString("settings"), ViewSettings.class),
                        Audience.ofKey(row.getString("audience")),
                        texts(row.getArray("roles"))),
                row.getObject("owner_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("updated_at", OffsetDateTime.class).toInstant(),
                deleted == null ? null : deleted.toInstant());
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
