package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Description;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.search.SearchKeys;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Statements of the search box. */
@Component
public class SearchSql {

    /**
     * A record that may be meant.
     *
     * @param texts of searched fields as people wrote them, where a column holds one text
     */
    public record Found(
            String object,
            UUID id,
            String name,
            Instant updatedAt,
            @Nullable String externalId,
            String searchText,
            Map<String, String> texts) {}

    /**
     * What to look for in one object.
     *
     * @param patterns of LIKE; all of one list have to occur in the search text
     * @param closest patterns by the number of which the nearer ones are taken where many fit
     * @param externalId the number that the record may have elsewhere
     * @param spellings by their sounds words as they are spelled
     */
    public record Wanted(
            ObjectType object,
            List<List<String>> patterns,
            List<String> closest,
            @Nullable String externalId,
            Map<String, String> spellings) {

        private SearchedText text(String alias) {
            return new SearchedText(object, alias, spellings);
        }
    }

    private static final int LOOKED_AT = 400;

    private final org.jooq.DSLContext sql;
    private final Visibility visibility;

    SearchSql(org.jooq.DSLContext sql, Visibility visibility) {
        this.sql = sql;
        this.visibility = visibility;
    }

    /** One statement; at most {@code limit} for each of those wanted. */
    public List<Found> find(List<Wanted> wanted, int limit) {
        Select<?> all = null;
        for (Wanted one : wanted) {
            Select<?> select = select(one, limit);
            all = all == null ? select : union(all, select);
        }
        if (all == null) {
            return List.of();
        }
        Map<String, ObjectType> objects = new HashMap<>();
        wanted.forEach(one -> objects.put(one.object().name(), one.object()));
        return sql.fetch(all).map(row -> found(objects, row));
    }

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
            if (hasDetail(object)) {
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

    private static boolean hasDetail(ObjectType object) {
        return object.columns().size() > 1
                && object.field(object.columns().get(1))
                        .filter(field -> field.is(Trait.WITHHELD))
                        .isEmpty();
    }

    private Select<?> select(Wanted wanted, int limit) {
        ObjectType object = wanted.object();
        String alias = QueryParts.ROOT;
        var some =
                DSL.select(
                                DSL.inline(object.name()).as("object"),
                                Columns.uuid(alias, "id"),
                                Columns.text(alias, object.require(object.nameField())).as("name"),
                                Columns.instant(alias, object.require("updatedAt")),
                                numberElsewhere(object, alias).as("external_id"),
                                wanted.text(alias).column(),
                                written(object, alias).as("texts"))
                        .from(Joins.table(object, alias))
                        .where(condition(wanted, alias))
                        .and(Columns.of(alias, "deleted_at", Instant.class).isNull())
                        .and(visibility.seen(object, alias))
                        .limit(DSL.inline(LOOKED_AT))
                        .asTable("s");
        return DSL.select(some.fields())
                .from(some)
                .orderBy(nearestFirst(wanted))
                .limit(DSL.inline(limit));
    }

    private static Field<String> numberElsewhere(ObjectType object, String alias) {
        return object.require("externalId").is(Trait.WITHHELD)
                ? DSL.castNull(String.class)
                : Columns.of(alias, "external_id", String.class);
    }

    private static Condition condition(Wanted wanted, String alias) {
        SearchedText text = wanted.text(alias);
        List<Condition> ways = new ArrayList<>();
        for (List<String> patterns : wanted.patterns()) {
            ways.add(DSL.and(patterns.stream().map(text::like).toList()));
        }
        if (wanted.externalId() != null
                && !wanted.object().require("externalId").is(Trait.WITHHELD)) {
            ways.add(Columns.of(alias, "external_id", String.class).eq(wanted.externalId()));
        }
        return DSL.or(ways);
    }

    /** Those with most of the patterns. */
    private static List<SortField<Integer>> nearestFirst(Wanted wanted) {
        SearchedText text = wanted.text("s");
        return wanted.closest().stream()
                .map(one -> DSL.when(text.likeInLines(one), DSL.inline(1)).otherwise(DSL.inline(0)))
                .reduce(Field::plus)
                .map(all -> List.of(all.desc()))
                .orElseGet(List::of);
    }

    /** Texts of the searched fields; null where they are more than one text. */
    private static Field<String[]> written(ObjectType object, String alias) {
        List<Field<String>> texts = new ArrayList<>();
        for (var field : SearchKeys.searched(object)) {
            texts.add(
                    field.type().isText()
                            ? Columns.text(alias, field)
                            : DSL.castNull(String.class));
        }
        return DSL.field("array[{0}]::text[]", String[].class, DSL.list(texts));
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

    private static Found found(Map<String, ObjectType> objects, org.jooq.Record row) {
        String object = row.get(0, String.class);
        String[] written = row.get(6, String[].class);
        Map<String, String> texts = new HashMap<>();
        int at = 0;
        for (var field : SearchKeys.searched(Objects.requireNonNull(objects.get(object)))) {
            String text = written[at++];
            if (text != null) {
                texts.put(field.key(), text);
            }
        }
        return new Found(
                object,
                row.get(1, UUID.class),
                row.get(2, String.class),
                row.get(3, Instant.class),
                row.get(4, String.class),
                row.get(5, String.class),
                texts);
    }
}
