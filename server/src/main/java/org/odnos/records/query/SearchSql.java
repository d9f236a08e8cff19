package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.odnos.records.object.Description;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Statements of the search box: for one object the records whose search text has all words. */
@Component
public class SearchSql {

    public record Found(String object, UUID id, String name, Instant updatedAt) {}

    private final org.jooq.DSLContext sql;
    private final Visibility visibility;

    SearchSql(org.jooq.DSLContext sql, Visibility visibility) {
        this.sql = sql;
        this.visibility = visibility;
    }

    /** One statement; at most {@code limit} of each object and of each way of finding. */
    public List<Found> find(List<ObjectType> objects, Wanted wanted, int limit) {
        Select<?> all = null;
        for (ObjectType object : objects) {
            Select<?> one = names(object, wanted.start(), limit);
            all = all == null ? one : union(all, one);
            all = union(all, words(object, wanted.words(), limit));
        }
        return all == null ? List.of() : sql.fetch(all).map(SearchSql::found);
    }

    /**
     * What is looked for.
     *
     * @param start what names may begin with, folded
     * @param words sounds that all have to be in the search text
     */
    public record Wanted(String start, List<String> words) {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Select<?> union(Select<?> one, Select<?> other) {
        return ((Select) one).unionAll((Select) other);
    }

    /**
     * The second thing that lists show of these records, such as a person's company; one statement.
     */
    public Map<UUID, String> details(Description description, Map<String, List<UUID>> records) {
        Select<?> all = null;
        for (Map.Entry<String, List<UUID>> some : records.entrySet()) {
            ObjectType object = description.named(some.getKey());
            if (object.columns().size() > 1) {
                Select<?> one = details(description, object, some.getValue());
                all = all == null ? one : union(all, one);
            }
        }
        Map<UUID, String> details = new HashMap<>();
        if (all != null) {
            sql.fetch(all)
                    .forEach(row -> details.put(row.get(0, UUID.class), row.get(1, String.class)));
        }
        return details;
    }

    private Select<?> names(ObjectType object, String start, int limit) {
        return select(object, text().like(Comparisons.literal(start) + "%"), limit);
    }

    private Select<?> words(ObjectType object, List<String> words, int limit) {
        Condition all = DSL.noCondition();
        for (String word : words) {
            all = all.and(text().like("%" + Comparisons.literal(word) + "%"));
        }
        return select(object, all, limit);
    }

    private static Field<String> text() {
        return Columns.of(QueryParts.ROOT, "search_text", String.class);
    }

    private Select<?> select(ObjectType object, Condition condition, int limit) {
        String alias = QueryParts.ROOT;
        return DSL.select(
                        DSL.inline(object.name()),
                        Columns.uuid(alias, "id"),
                        Columns.text(alias, object.require(object.nameField())),
                        Columns.instant(alias, object.require("updatedAt")))
                .from(Joins.table(object, alias))
                .where(condition)
                .and(Columns.of(alias, "deleted_at", Instant.class).isNull())
                .and(visibility.seen(object, alias))
                .limit(DSL.inline(limit));
    }

    private Select<?> details(Description description, ObjectType object, List<UUID> ids) {
        String alias = QueryParts.ROOT;
        Joins joins = new Joins(description, visibility, object, alias);
        Field<String> detail = detail(joins);
        var id = Columns.uuid(alias, "id");
        return DSL.select(id, detail)
                .from(joins.from())
                .where(id.eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(detail.isNotNull());
    }

    private static Field<String> detail(Joins joins) {
        String column = joins.object().columns().get(1);
        Joins.Target target = joins.resolve(column, "/q");
        if (target.field().type() == FieldType.RELATION) {
            target = joins.nameOf(column, "/q");
        }
        return target.field().type().isText()
                ? Columns.text(target.alias(), target.field())
                : DSL.castNull(String.class);
    }

    private static Found found(org.jooq.Record row) {
        return new Found(
                row.get(0, String.class),
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, Instant.class));
    }
}
