package org.odnos.records.query;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.odnos.kernel.RecordRef;
import org.odnos.records.object.Description;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Names of records that are only mentioned; those the caller may not see have none. */
@Component
public class RecordNames {

    private final DSLContext sql;
    private final ObjectCatalogue catalogue;
    private final Visibility visibility;

    RecordNames(DSLContext sql, ObjectCatalogue catalogue, Visibility visibility) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.visibility = visibility;
    }

    /** One statement for each object. */
    public Map<RecordRef, String> of(Map<String, Set<UUID>> wanted) {
        Description description = catalogue.current();
        Map<RecordRef, String> names = new HashMap<>();
        wanted.forEach(
                (name, ids) ->
                        description.find(name).ifPresent(object -> names.putAll(of(object, ids))));
        return names;
    }

    private Map<RecordRef, String> of(ObjectType object, Set<UUID> ids) {
        String alias = QueryParts.ROOT;
        var id = Columns.uuid(alias, "id");
        var name = Columns.text(alias, object.require(object.nameField()));
        Map<RecordRef, String> names = new HashMap<>();
        sql.fetch(
                        DSL.select(id, name)
                                .from(Joins.table(object, alias))
                                .where(id.eq(DSL.any(ids.toArray(UUID[]::new))))
                                .and(visibility.seen(object, alias)))
                .forEach(
                        row -> names.put(new RecordRef(object.name(), row.value1()), row.value2()));
        return names;
    }
}
