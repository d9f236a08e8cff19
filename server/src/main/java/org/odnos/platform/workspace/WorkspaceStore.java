package org.odnos.platform.workspace;

import org.odnos.kernel.WorkspaceId;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

class WorkspaceStore {

    private final JdbcClient jdbc;

    WorkspaceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Workspace create(NewWorkspace wanted) {
        WorkspaceId id = freeId();
        jdbc.sql(
                        """
                        insert into control.workspace (id, name, language, currency, time_zone, text_order)
                        values (:id, :name, :language, :currency, :zone, :collation)
                        """)
                .param("id", id.value())
                .param("name", wanted.name())
                .param("language", wanted.language().toLanguageTag())
                .param("currency", wanted.currency())
                .param("zone", wanted.zone().getId())
                .param("collation", collationFor(wanted.language()))
                .update();
        String name = id.schema();
        jdbc.sql("create role " + name + " nologin").update();
        jdbc.sql("grant " + name + " to current_user with set true").update();
        jdbc.sql("create schema " + name + " authorization " + name).update();
        return find(id).orElseThrow();
    }

    /**
     * Roles are the whole cluster's: another installation's database beside ours may have taken a
     * number.
     */
    private WorkspaceId freeId() {
        while (true) {
            long next =
                    jdbc.sql("select nextval('control.workspace_id')").query(Long.class).single();
            WorkspaceId id = new WorkspaceId(next);
            boolean taken =
                    jdbc.sql("select exists (select from pg_roles where rolname = :name)")
                            .param("name", id.schema())
                            .query(Boolean.class)
                            .single();
            if (!taken) {
                return id;
            }
        }
    }

    private String collationFor(Locale language) {
        return jdbc.sql(
                        """
                        select collname from pg_collation
                        where collprovider = 'i' and collname in (:full, :short, 'und-x-icu')
                        order by collname = :full desc, collname = :short desc limit 1
                        """)
                .param("full", language.toLanguageTag() + "-x-icu")
                .param("short", language.getLanguage() + "-x-icu")
                .query((row, _) -> row.getString(1))
                .single();
    }

    String collation(WorkspaceId id) {
        return jdbc.sql("select text_order from control.workspace where id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getString(1))
                .single();
    }

    List<Workspace> all() {
        return jdbc.sql("select * from control.workspace order by id")
                .query(WorkspaceStore::read)
                .list();
    }

    Optional<Workspace> find(WorkspaceId id) {
        return jdbc.sql("select * from control.workspace where id = :id")
                .param("id", id.value())
                .query(WorkspaceStore::read)
                .optional();
    }

    Workspace lock(WorkspaceId id) {
        return jdbc.sql("select * from control.workspace where id = :id for no key update")
                .param("id", id.value())
                .query(WorkspaceStore::read)
                .single();
    }

    boolean knows(ZoneId zone) {
        return jdbc.sql("select exists (select from pg_timezone_names where name = :zone)")
                .param("zone", zone.getId())
                .query(Boolean.class)
                .single();
    }

    void change(Workspace workspace) {
        jdbc.sql(
                        """
                        update control.workspace
                        set name = :name, language = :language, currency = :currency,
                            time_zone = :zone, sample = :sample
                        where id = :id
                        """)
                .param("id", workspace.id().value())
                .param("name", workspace.name())
                .param("language", workspace.language().toLanguageTag())
                .param("currency", workspace.currency())
                .param("zone", workspace.zone().getId())
                .param("sample", workspace.sample())
                .update();
    }

    void drop(WorkspaceId id) {
        String name = id.schema();
        jdbc.sql("drop schema if exists " + name + " cascade").update();
        jdbc.sql("drop owned by " + name).update();
        jdbc.sql("drop role if exists " + name).update();
        jdbc.sql("delete from control.workspace where id = :id").param("id", id.value()).update();
    }

    private static Workspace read(ResultSet row, int number) throws SQLException {
        Timestamp created = row.getTimestamp("created_at");
        return new Workspace(
                new WorkspaceId(row.getLong("id")),
                row.getString("name"),
                Locale.forLanguageTag(row.getString("language")),
                row.getString("currency"),
                ZoneId.of(row.getString("time_zone")),
                row.getBoolean("sample"),
                created.toInstant());
    }
}
