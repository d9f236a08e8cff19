package org.odnos.records.trash;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Caller;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** One statement for all records of an object that point to some that go. */
@Component
class UnlinkingStore {

    /** A record with the value that it had and the one that it has now, as the log keeps them. */
    record Was(UUID id, @Nullable JsonNode before, @Nullable JsonNode after) {}

    /**
     * Old values are read in the same statement, and locked, as PostgreSQL 16 returns no old ones.
     */
    private static final String STATEMENT =
            """
            with was as (
                select id, %2$s as old from %1$s where %3$s and id <> all(:too) for update),
            done as (
                update %1$s t set version = t.version + 1, %4$s from was where t.id = was.id
                returning t.id, %2$s as new)
            select was.id, to_jsonb(was.old) as old, to_jsonb(done.new) as new
            from was join done using (id)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    UnlinkingStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<Was> empty(ObjectType object, Field field, Collection<UUID> gone, Collection<UUID> too) {
        String column = field.column();
        return run(
                STATEMENT.formatted(
                        object.table(),
                        column,
                        column + " = any(:gone)",
                        column
                                + " = null"
                                + (field.is(Trait.SUBJECT)
                                        ? ", about_owner_id = null, about_department_id = null"
                                        : "")),
                gone,
                too);
    }

    List<Was> takeOut(ObjectType object, Field field, Collection<UUID> gone, Collection<UUID> too) {
        String column = field.column();
        String others =
                """
                %1$s = (select array_agg(a.id order by a.place)
                    from unnest(t.%1$s) with ordinality as a(id, place) where a.id <> all(:gone))
                """
                        .formatted(column);
        return run(
                STATEMENT.formatted(object.table(), column, column + " && :gone", others),
                gone,
                too);
    }

    List<Was> forgetSubject(ObjectType object, Collection<UUID> gone, Collection<UUID> too) {
        return run(
                STATEMENT.formatted(
                        object.table(),
                        "case when about_id is not null then jsonb_build_object('object',"
                                + " about_object, 'id', about_id) end",
                        "about_id = any(:gone)",
                        "about_object = null, about_id = null, about_owner_id = null,"
                                + " about_department_id = null"),
                gone,
                too);
    }

    List<Was> giveTo(ObjectType object, Caller heir, Collection<UUID> gone, Collection<UUID> too) {
        String department =
                heir.departmentId() == null ? "null" : "'" + heir.departmentId() + "'::uuid";
        return run(
                STATEMENT.formatted(
                        object.table(),
                        "owner_id",
                        "owner_id = any(:gone)",
                        "owner_id = '%s'::uuid, department_id = %s"
                                .formatted(heir.userId(), department)),
                gone,
                too);
    }

    void forgetDepartments(ObjectType object, Collection<UUID> gone) {
        jdbc.sql(
                        "update %s set department_id = null where department_id = any(?)"
                                .formatted(object.table()))
                .param(ErasureStore.array(gone))
                .update();
    }

    private List<Was> run(String statement, Collection<UUID> gone, Collection<UUID> too) {
        return jdbc.sql(statement)
                .param("gone", ErasureStore.array(gone))
                .param("too", ErasureStore.array(too))
                .query((row, _) -> was(row))
                .list();
    }

    private Was was(ResultSet row) throws SQLException {
        return new Was(
                row.getObject("id", UUID.class),
                read(row.getString("old")),
                read(row.getString("new")));
    }

    private @Nullable JsonNode read(@Nullable String text) {
        return text == null ? null : json.readTree(text);
    }
}
