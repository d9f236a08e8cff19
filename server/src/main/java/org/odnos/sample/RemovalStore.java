package org.odnos.sample;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.live.LiveChange;
import org.odnos.platform.live.LiveChanges;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Takes records away for good with their history. Others that point to them are kept and point to
 * nothing then, except that what they owned goes to the caller.
 */
@Component
class RemovalStore {

    private static final String OWNER = "owner_id";

    private final JdbcClient jdbc;
    private final ObjectCatalogue catalogue;
    private final LiveChanges live;

    RemovalStore(JdbcClient jdbc, ObjectCatalogue catalogue, LiveChanges live) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.live = live;
    }

    void erase(Map<String, Set<UUID>> records) {
        Description description = catalogue.current();
        for (ObjectType object : description.all()) {
            unlink(object, records);
        }
        UUID[] all = records.values().stream().flatMap(Set::stream).toArray(UUID[]::new);
        run("delete from change where record_id = any(?)", (Object) all);
        run("delete from deal_move where deal_id = any(?)", (Object) ids(records, "deal"));
        records.keySet().stream()
                .flatMap(name -> description.find(name).stream())
                .sorted(Comparator.comparingInt(RemovalStore::isPointedTo))
                .forEach(object -> delete(object, ids(records, object.name())));
    }

    /** Users belong to departments, which the database itself makes sure of. */
    private static int isPointedTo(ObjectType object) {
        return switch (object.name()) {
            case "department" -> 2;
            case "user" -> 1;
            default -> 0;
        };
    }

    private void delete(ObjectType object, UUID[] ids) {
        run("delete from " + object.table() + " where id = any(?)", (Object) ids);
        List<LiveChange.Row> rows =
                Arrays.stream(ids).map(id -> new LiveChange.Row(id, List.of())).toList();
        live.publish(new LiveChange(object.name(), "delete", rows));
    }

    private void unlink(ObjectType object, Map<String, Set<UUID>> records) {
        for (Field field : object.fields().values()) {
            Optional.ofNullable(field.relation())
                    .map(records::get)
                    .ifPresent(gone -> unlink(object, field, gone.toArray(UUID[]::new)));
            if (field.type() == FieldType.ABOUT) {
                forgetSubject(object, records);
            }
        }
        if (object.hasOwner()) {
            run(
                    "update %s set department_id = null where department_id = any(?)"
                            .formatted(object.table()),
                    (Object) ids(records, "department"));
        }
    }

    private void unlink(ObjectType object, Field field, UUID[] gone) {
        if (field.column().equals(OWNER)) {
            Caller caller = CurrentCaller.get();
            run(
                    "update %s set owner_id = ?, department_id = ? where owner_id = any(?)"
                            .formatted(object.table()),
                    caller.userId(),
                    caller.departmentId(),
                    gone);
        } else if (field.type() == FieldType.RELATIONS) {
            run(
                    """
                    update %1$s set %2$s = (select array_agg(id order by place)
                        from unnest(%2$s) with ordinality as a(id, place) where id <> all(?))
                    where %2$s && ?
                    """
                            .formatted(object.table(), field.column()),
                    gone,
                    gone);
        } else {
            run(
                    "update %1$s set %2$s = null where %2$s = any(?)"
                            .formatted(object.table(), field.column()),
                    (Object) gone);
        }
    }

    private void forgetSubject(ObjectType object, Map<String, Set<UUID>> records) {
        UUID[] all = records.values().stream().flatMap(Set::stream).toArray(UUID[]::new);
        run(
                """
                update %s set about_object = null, about_id = null,
                    about_owner_id = null, about_department_id = null
                where about_id = any(?)
                """
                        .formatted(object.table()),
                (Object) all);
    }

    private static UUID[] ids(Map<String, Set<UUID>> records, String object) {
        return records.getOrDefault(object, Set.of()).toArray(UUID[]::new);
    }

    private void run(String sql, @Nullable Object... parameters) {
        jdbc.sql(sql).params(Arrays.asList(parameters)).update();
    }
}
