package org.odnos.platform.access;

import org.odnos.platform.access.Sharing.SharedWith;
import org.odnos.platform.access.WorkspaceRights.Cell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** SQL on a workspace's roles, its table of rights and the tree of its departments. */
@Component
class RightsStore {

    private static final TypeReference<Map<String, String>> LABELS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    RightsStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    WorkspaceRights read() {
        return new WorkspaceRights(roles(), cells(), fields(), new DepartmentTree(departments()));
    }

    Map<String, WorkspaceRole> roles() {
        Map<String, WorkspaceRole> roles = new LinkedHashMap<>();
        jdbc.sql("select key, base, labels, retired_at from role order by position, key")
                .query(
                        row -> {
                            String key = row.getString(1);
                            roles.put(
                                    key,
                                    new WorkspaceRole(
                                            key,
                                            Role.ofKey(row.getString(2)),
                                            json.readValue(row.getString(3), LABELS),
                                            row.getObject(4) != null));
                        });
        return roles;
    }

    Map<Cell, Scope> cells() {
        Map<Cell, Scope> cells = new LinkedHashMap<>();
        jdbc.sql("select role, object, action, scope from role_access")
                .query(
                        row -> {
                            cells.put(
                                    new Cell(
                                            row.getString(1),
                                            row.getString(2),
                                            Action.ofKey(row.getString(3))),
                                    Scope.ofKey(row.getString(4)));
                        });
        return cells;
    }

    RoleFields fields() {
        Map<RoleFields.Cell, FieldAccess> cells = new LinkedHashMap<>();
        jdbc.sql("select role, object, field, access from role_field")
                .query(
                        row -> {
                            cells.put(
                                    new RoleFields.Cell(
                                            row.getString(1), row.getString(2), row.getString(3)),
                                    FieldAccess.ofKey(row.getString(4)));
                        });
        return new RoleFields(cells);
    }

    void replaceFields(Map<RoleFields.Cell, FieldAccess> cells) {
        jdbc.sql("delete from role_field").update();
        cells.forEach(
                (cell, may) ->
                        jdbc.sql(
                                        """
                                        insert into role_field (role, object, field, access)
                                        values (?, ?, ?, ?)
                                        """)
                                .params(
                                        List.of(
                                                cell.role(),
                                                cell.object(),
                                                cell.field(),
                                                may.key()))
                                .update());
    }

    /**
     * With whom any record of which object is shared; a day more than today in any time zone, since
     * the predicate itself looks at the day.
     */
    Set<SharedWith> shares() {
        Set<SharedWith> shares = new HashSet<>();
        jdbc.sql(
                        """
                        select distinct object, grantee_id from record_share
                        where until_on is null or until_on >= current_date - 1
                        """)
                .query(
                        row -> {
                            shares.add(
                                    new SharedWith(row.getString(1), row.getObject(2, UUID.class)));
                        });
        return Set.copyOf(shares);
    }

    private Map<UUID, UUID> departments() {
        Map<UUID, UUID> parents = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select id, parent_id from department
                        where parent_id is not null and deleted_at is null
                        """)
                .query(
                        row -> {
                            parents.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
                        });
        return parents;
    }

    void replaceCells(Map<Cell, Scope> cells) {
        jdbc.sql("delete from role_access").update();
        cells.forEach(this::insert);
    }

    void insert(Cell cell, Scope scope) {
        jdbc.sql("insert into role_access (role, object, action, scope) values (?, ?, ?, ?)")
                .params(List.of(cell.role(), cell.object(), cell.action().key(), scope.key()))
                .update();
    }

    /** Says whether the key was free. */
    boolean insert(WorkspaceRole role) {
        return jdbc.sql(
                                """
                                insert into role (key, base, labels, position)
                                select :key, :base, cast(:labels as jsonb), max(position) + 1 from role
                                on conflict (key) do nothing
                                """)
                        .param("key", role.key())
                        .param("base", role.base().key())
                        .param("labels", json.writeValueAsString(role.labels()))
                        .update()
                > 0;
    }

    void forget(String object) {
        jdbc.sql("delete from role_access where object = ?").param(object).update();
        jdbc.sql("delete from role_field where object = ?").param(object).update();
    }

    void copyField(String object, String from, String to) {
        jdbc.sql(
                        """
                        insert into role_field (role, object, field, access)
                        select role, object, ?, access from role_field where object = ? and field = ?
                        on conflict (role, object, field) do update set access = excluded.access
                        """)
                .params(List.of(to, object, from))
                .update();
    }

    void copyCells(String from, String to) {
        jdbc.sql(
                        """
                        insert into role_access (role, object, action, scope)
                        select ?, object, action, scope from role_access where role = ?
                        """)
                .params(List.of(to, from))
                .update();
        jdbc.sql(
                        """
                        insert into role_field (role, object, field, access)
                        select ?, object, field, access from role_field where role = ?
                        """)
                .params(List.of(to, from))
                .update();
    }

    void change(WorkspaceRole role) {
        jdbc.sql(
                        """
                        update role set labels = cast(:labels as jsonb),
                            retired_at = case when :retired then coalesce(retired_at, now()) end
                        where key = :key
                        """)
                .param("key", role.key())
                .param("labels", json.writeValueAsString(role.labels()))
                .param("retired", role.retired())
                .update();
    }

    /** Nobody else changes roles until the transaction ends. */
    void lock() {
        jdbc.sql("lock table role in share row exclusive mode").update();
    }

    /** How many users have each role; those that nobody has are left out. */
    Map<String, Long> holders() {
        Map<String, Long> holders = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select key, count(*) from app_user,
                          lateral (select unnest(roles) as key union select role) as held
                        where deleted_at is null group by key
                        """)
                .query(
                        row -> {
                            holders.put(row.getString(1), row.getLong(2));
                        });
        return holders;
    }
}
