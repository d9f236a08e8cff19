package org.odnos.records.trash;

import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Deletes rows for good. */
@Component
class ErasureStore {

    private final JdbcClient jdbc;

    ErasureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UUID> about(ObjectType object, Collection<UUID> subjects) {
        return jdbc.sql("select id from %s where about_id = any(?)".formatted(object.table()))
                .param(array(subjects))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    List<UUID> boundTo(ObjectType object, Field binding, Collection<UUID> ids) {
        return jdbc.sql(
                        "select id from %s where %s = any(?)"
                                .formatted(object.table(), binding.column()))
                .param(array(ids))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    /** With history and shares. */
    void delete(ObjectType object, Collection<UUID> ids) {
        UUID[] gone = array(ids);
        for (String rows :
                List.of("change where record_id", "record_share where record_id", id(object))) {
            jdbc.sql("delete from %s = any(?)".formatted(rows)).param(gone).update();
        }
    }

    private static String id(ObjectType object) {
        return object.table() + " where id";
    }

    static UUID[] array(Collection<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }
}
