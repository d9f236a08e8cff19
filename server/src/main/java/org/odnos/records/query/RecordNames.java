package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Select;
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
import java.util.function.Function;

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

    /** One statement for all. */
    public Map<RecordRef, String> of(Map<String, Set<UUID>> wanted) {
        return found(wanted, _ -> DSL.noCondition());
    }

    /** Which of these the caller may see and are not in the trash; one statement for all. */
    public Set<RecordRef> live(Map<String, Set<UUID>> wanted) {
        return found(wanted, alias -> Columns.of(alias, "deleted_at", Object.class).isNull())
                .keySet();
    }

    private Map<RecordRef, String> found(
            Map<String, Set<UUID>> wanted, Function<String, Condition> condition) {
        Description description = catalogue.current();
        Map<RecordRef, String> names = new HashMap<>();
        wanted.entrySet().stream()
                .filter(some -> !some.getValue().isEmpty())
                .flatMap(
                        some ->
                                description.find(some.getKey()).stream()
                                        .map(object -> select(object, some.getValue(), condition)))
                .reduce(Select::unionAll)
                .ifPresent(
                        all ->
                                sql.fetch(all)
                                        .forEach(
                                                row ->
                                                        names.put(
                                                                new RecordRef(
                                                                        row.value1(), row.value2()),
                                                                row.value3())));
        return names;
    }

    private Select<Record3<String, UUID, String>> select(
            ObjectType object, Set<UUID> ids, Function<String, Condition> condition) {
        String alias = QueryParts.ROOT;
        var id = Columns.uuid(alias, "id");
        return DSL.select(
                        DSL.inline(object.name()),
                        id,
                        Columns.text(alias, object.require(object.nameField())))
                .from(Joins.table(object, alias))
                .where(id.eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(condition.apply(alias))
                .and(visibility.seen(object, alias));
    }
}
