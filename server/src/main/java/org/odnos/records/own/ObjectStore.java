package org.odnos.records.own;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes what a workspace decides of its own objects. */
@Component
class ObjectStore {

    private static final TypeReference<List<String>> PATHS = new TypeReference<>() {};

    private static final String INSERT =
            """
            insert into own_object (name, plural, icon, sort, position, created_at)
            values (?, ?, '', '', ?, ?)
            """;

    private static final String UPDATE =
            """
            update own_object set labels = :labels::jsonb, plural_labels = :plurals::jsonb,
                icon = :icon, columns = :columns::jsonb, sort = :sort
            where name = :name
            """;

    /** What is kept by the name of an object, which another one may have later. */
    private static final List<String> KEPT_BY_NAME =
            List.of(
                    "own_field",
                    "field_conversion",
                    "field_conversion_change",
                    "declared_field",
                    "saved_view",
                    "view_arrangement",
                    "record_share",
                    "search_word",
                    "search_filling");

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ObjectStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Whoever else changes objects or fields of this workspace waits until the transaction ends.
     */
    void lock() {
        jdbc.sql("lock table own_field in share row exclusive mode").update();
    }

    void insert(ObjectDraft draft, int position, Instant now) {
        jdbc.sql(INSERT)
                .params(List.of(draft.name, draft.plural, position, Timestamp.from(now)))
                .update();
        update(draft);
        if (!draft.nameLabels.isEmpty()) {
            jdbc.sql(
                            "insert into declared_field (object, key, labels) values (?, 'name',"
                                    + " ?::jsonb)")
                    .params(List.of(draft.name, written(draft.nameLabels)))
                    .update();
        }
    }

    void update(ObjectDraft draft) {
        jdbc.sql(UPDATE)
                .param("labels", written(draft.labels))
                .param("plurals", written(draft.pluralLabels))
                .param("icon", draft.icon)
                .param("columns", json.writeValueAsString(draft.columns))
                .param("sort", draft.sort)
                .param("name", draft.name)
                .update();
    }

    /** Those that were chosen; none for the first fields. */
    List<String> columns(String name) {
        return json.readValue(
                jdbc.sql("select columns from own_object where name = ?")
                        .param(name)
                        .query(String.class)
                        .single(),
                PATHS);
    }

    /** Puts the object into the trash, and with it the fields of others that point to it. */
    void delete(String name, Instant now) {
        Timestamp at = Timestamp.from(now);
        jdbc.sql("update own_object set deleted_at = ? where name = ?")
                .params(List.of(at, name))
                .update();
        jdbc.sql(
                        """
                        update own_field set deleted_at = ?
                        where relation = ? and object <> ? and deleted_at is null
                        """)
                .params(List.of(at, name, name))
                .update();
    }

    /** Brings the object back with the fields that went to the trash together with it. */
    void restore(String name, Instant deletedAt) {
        jdbc.sql("update own_object set deleted_at = null where name = ?").param(name).update();
        jdbc.sql(
                        """
                        update own_field set deleted_at = null
                        where relation = ? and object <> ? and deleted_at = ?
                        """)
                .params(List.of(name, name, Timestamp.from(deletedAt)))
                .update();
    }

    /** Forgets all that is kept of the object; its history stays as long as any. */
    void remove(String name) {
        for (String table : KEPT_BY_NAME) {
            jdbc.sql("delete from " + table + " where object = ?").param(name).update();
        }
        jdbc.sql("delete from own_object where name = ?").param(name).update();
    }

    private String written(Map<String, String> texts) {
        return json.writeValueAsString(texts);
    }
}
