package org.odnos.records.transfer;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * Which records that an import made have been taken into use since: somebody has changed them, or
 * something else points to them. Taking those back would take away somebody's work.
 */
@Component
class LaterUse {

    private static final String CHANGED =
            """
            select distinct record_id from change
            where record_id = any(:ids) and origin_id is distinct from :import
            """;

    private final ObjectCatalogue catalogue;
    private final JdbcClient jdbc;

    LaterUse(ObjectCatalogue catalogue, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    Set<UUID> of(Import one, String object, Collection<UUID> ids) {
        Set<UUID> used = changed(one, ids);
        for (ObjectType other : catalogue.current().all()) {
            for (Field field : other.fields().values()) {
                String condition = pointing(field, object);
                if (condition != null) {
                    used.addAll(query(pointedTo(other, field, condition), one, ids));
                }
            }
        }
        return used;
    }

    /** Those that somebody has changed. */
    Set<UUID> changed(Import one, Collection<UUID> ids) {
        return query(CHANGED, one, ids);
    }

    /**
     * What the same import has made, and nobody has changed, goes to the trash as well; being
     * pointed to by it is no use.
     */
    private static String pointedTo(ObjectType other, Field field, String condition) {
        boolean several = field.type() == FieldType.RELATIONS;
        return """
        select distinct %4$s from %2$s r
        where %5$s and r.deleted_at is null and %3$s
            and (not exists (select from change made
                    where made.record_id = r.id and made.origin_id = :import
                        and made.action = 'create')
                or exists (select from change later
                    where later.record_id = r.id and later.origin_id is distinct from :import))
        """
                .formatted(
                        idColumn(field),
                        other.table(),
                        condition,
                        several ? "unnest(r." + idColumn(field) + ")" : "r." + idColumn(field),
                        "r." + idColumn(field) + (several ? " && :ids" : " = any(:ids)"));
    }

    private Set<UUID> query(String sql, Import one, Collection<UUID> ids) {
        return new HashSet<>(
                jdbc.sql(sql)
                        .param("ids", ids.toArray(UUID[]::new))
                        .param("import", one.id())
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list());
    }

    /**
     * When a field points to records of that object, or null; who made a record is no use of him.
     */
    private static @Nullable String pointing(Field field, String object) {
        if (field.type() == FieldType.ABOUT) {
            return "r.%s_object = '%s'".formatted(field.column(), object);
        }
        boolean points = object.equals(field.relation()) && !field.is(Trait.READ_ONLY);
        return points ? "true" : null;
    }

    private static String idColumn(Field field) {
        return field.type() == FieldType.ABOUT ? field.column() + "_id" : field.column();
    }
}
