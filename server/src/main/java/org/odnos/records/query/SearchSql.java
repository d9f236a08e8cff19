package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Description;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Statements of the search box: for one object the records whose search text has all words. */
@Component
public class SearchSql {

    /** A found record; {@code detail} is the second thing its list shows, such as the company. */
    public record Found(
            String object, UUID id, String name, @Nullable String detail, Instant updatedAt) {}

    private final org.jooq.DSLContext sql;
    private final Visibility visibility;

    SearchSql(org.jooq.DSLContext sql, Visibility visibility) {
        this.sql = sql;
        this.visibility = visibility;
    }

    /** One statement; at most {@code limit} of each object and of each way of finding. */
    public List<Found> find(
            Description description, List<ObjectType> objects, Wanted wanted, int limit) {
        Select<?> all = null;
        for (ObjectType object : objects) {
            Select<?> one = names(description, object, wanted.start(), limit);
            all = all == null ? one : union(all, one);
            all = union(all, words(description, object, wanted.words(), limit));
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

    private Select<?> names(Description description, ObjectType object, String start, int limit) {
        return select(description, object, text().like(Comparisons.literal(start) + "%"), limit);
    }

    private Select<?> words(
            Description description, ObjectType object, List<String> words, int limit) {
        Condition all = DSL.noCondition();
        for (String word : words) {
            all = all.and(text().like("%" + Comparisons.literal(word) + "%"));
        }
        return select(description, object, all, limit);
    }

    private static Field<String> text() {
        return Columns.of(QueryParts.ROOT, "search_text", String.class);
    }

    private Select<?> select(
            Description description, ObjectType object, Condition condition, int limit) {
        String alias = QueryParts.ROOT;
        Joins joins = new Joins(description, visibility, object, alias);
        Field<String> detail = detail(joins);
        return DSL.select(
                        DSL.inline(object.name()),
                        Columns.uuid(alias, "id"),
                        Columns.text(alias, object.require(object.nameField())),
                        detail,
                        Columns.instant(alias, object.require("updatedAt")))
                .from(joins.from())
                .where(condition)
                .and(Columns.of(alias, "deleted_at", Instant.class).isNull())
                .and(visibility.seen(object, alias))
                .limit(DSL.inline(limit));
    }

    private static Field<String> detail(Joins joins) {
        List<String> columns = joins.object().columns();
        if (columns.size() < 2) {
            return DSL.castNull(String.class);
        }
        Joins.Target target = joins.resolve(columns.get(1), "/q");
        if (target.field().type() == FieldType.RELATION) {
            target = joins.nameOf(columns.get(1), "/q");
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
                row.get(3, String.class),
                row.get(4, Instant.class));
    }
}
