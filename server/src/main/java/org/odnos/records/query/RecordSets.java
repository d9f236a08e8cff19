package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Action;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.RecordQuery.Rows;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Live records that the caller may see, as SQL text for statements that a module writes itself:
 * reports and timelines join what is theirs to it. Values stand in the text, quoted.
 */
@Component
public class RecordSets {

    private final DSLContext sql;
    private final ObjectCatalogue catalogue;
    private final QueryParts parts;
    private final Visibility visibility;

    RecordSets(DSLContext sql, ObjectCatalogue catalogue, QueryParts parts, Visibility visibility) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.parts = parts;
        this.visibility = visibility;
    }

    /** A condition on the object's table under {@code alias}. */
    public String seen(String object, String alias) {
        Condition seen = visibility.seen(catalogue.current().named(object), alias);
        return sql.renderInlined(Columns.of(alias, "deleted_at", Object.class).isNull().and(seen));
    }

    /** Whether the caller may do that with the record, be it in the trash or not. */
    public boolean admits(String object, UUID id, Action action) {
        ObjectType type = catalogue.current().named(object);
        String alias = QueryParts.ROOT;
        return sql.fetchExists(
                DSL.selectOne()
                        .from(Joins.table(type, alias))
                        .where(Columns.uuid(alias, "id").eq(id))
                        .and(visibility.rows(type, alias, action)));
    }

    /** Those of these records, be they in the trash or not, to which the caller may do that. */
    public Set<UUID> admitted(String object, List<UUID> ids, Action action) {
        ObjectType type = catalogue.current().named(object);
        String alias = QueryParts.ROOT;
        Field<UUID> id = Columns.uuid(alias, "id");
        return sql.select(id)
                .from(Joins.table(type, alias))
                .where(id.eq(DSL.any(ids.toArray(UUID[]::new))))
                .and(visibility.rows(type, alias, action))
                .fetchSet(id);
    }

    /**
     * A select of {@code id} and these columns.
     *
     * @param filters all have to hold; problems point into {@code /filter}
     * @param columns paths by the names that the columns get; money is in the company's currency
     */
    public String select(String object, List<JsonNode> filters, Map<String, String> columns) {
        Joins joins = parts.joins(catalogue.current(), object).grouping();
        List<SelectFieldOrAsterisk> selected = new ArrayList<>();
        selected.add(Columns.uuid(QueryParts.ROOT, "id"));
        columns.forEach(
                (name, path) -> {
                    Joins.Target target = joins.resolve(path, "/fields");
                    selected.add(Columns.main(target.alias(), target.field()).as(name));
                });
        Filter all = new Filter.All(filters.stream().map(FilterReader::read).toList());
        Condition where = parts.where(joins, all, Rows.LIVE);
        return sql.renderInlined(DSL.select(selected).from(joins.from()).where(where));
    }

    /**
     * Records that match, and whether the caller may do all of this to each.
     *
     * @param filter problems point into {@code /filter}; null for every record
     */
    public record Reach(String object, @Nullable JsonNode filter, Rows rows, Set<Action> actions) {}

    /** A select of {@code id} and {@code may} (boolean). */
    public String reach(Reach wanted) {
        Joins joins = parts.joins(catalogue.current(), wanted.object());
        Condition where = parts.where(joins, FilterReader.read(wanted.filter()), wanted.rows());
        Condition may =
                DSL.and(
                        wanted.actions().stream()
                                .map(one -> visibility.rows(joins.object(), QueryParts.ROOT, one))
                                .toList());
        return sql.renderInlined(
                DSL.select(Columns.uuid(QueryParts.ROOT, "id"), DSL.field(sure(may)).as("may"))
                        .from(joins.from())
                        .where(where));
    }

    /**
     * A select of what lies in the trash and the caller may see: {@code id}, {@code name}, {@code
     * deleted_at}, {@code deleted_by} and {@code may} (whether he may bring it back).
     */
    public String deleted(String object) {
        ObjectType type = catalogue.current().named(object);
        String alias = QueryParts.ROOT;
        Condition may = visibility.rows(type, alias, Action.DELETE);
        return sql.renderInlined(
                DSL.select(
                                Columns.uuid(alias, "id"),
                                Columns.text(alias, type.require(type.nameField())).as("name"),
                                Columns.of(alias, "deleted_at", Object.class),
                                Columns.uuid(alias, "updated_by").as("deleted_by"),
                                DSL.field(sure(may)).as("may"))
                        .from(Joins.table(type, alias))
                        .where(Columns.of(alias, "deleted_at", Object.class).isNotNull())
                        .and(visibility.seen(type, alias)));
    }

    private static Condition sure(Condition may) {
        return DSL.coalesce(DSL.field(DSL.and(may, DSL.trueCondition())), DSL.inline(false))
                .isTrue();
    }
}
