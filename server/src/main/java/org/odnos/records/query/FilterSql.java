package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.odnos.kernel.Invalid;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.Description.Children;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.ValueFault;
import org.odnos.records.search.SearchKeys;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/** Turns a filter tree into a SQL condition over the joins of one query. */
@Component
final class FilterSql {

    private static final int MAX_CHILD_DEPTH = 4;

    private final Visibility visibility;
    private final Comparisons comparisons;

    FilterSql(Visibility visibility, Comparisons comparisons) {
        this.visibility = visibility;
        this.comparisons = comparisons;
    }

    Condition condition(Filter filter, Joins joins) {
        return condition(filter, joins, 0);
    }

    private Condition condition(Filter filter, Joins joins, int depth) {
        return switch (filter) {
            case Filter.All(List<Filter> parts) ->
                    DSL.and(parts.stream().map(part -> condition(part, joins, depth)).toList());
            case Filter.Any(List<Filter> parts) ->
                    parts.isEmpty()
                            ? DSL.falseCondition()
                            : DSL.or(
                                    parts.stream()
                                            .map(part -> condition(part, joins, depth))
                                            .toList());
            case Filter.Not(Filter part) -> denied(condition(part, joins, depth));
            case Filter.Condition one -> compared(one, joins);
            case Filter.Children children -> children(children, joins, depth);
            case Filter.Match(String text) -> matches(text, joins);
        };
    }

    /**
     * SQL's unknown counts as "does not hold", so that a condition and its opposite part all rows.
     */
    private static Condition denied(Condition condition) {
        return DSL.coalesce(DSL.field(condition), DSL.inline(false)).isFalse();
    }

    private Condition compared(Filter.Condition one, Joins joins) {
        if (one.operator() == Operator.MATCH) {
            return matches(one.value() == null ? "" : one.value().asString(""), joins);
        }
        Joins.Target target = joins.resolve(one.field(), one.pointer() + "/field");
        if (!target.field().isStored()) {
            throw Invalid.of(one.pointer() + "/field", "filter.not-filterable", one.field());
        }
        try {
            return comparisons.compare(target, one, CurrentCaller.get());
        } catch (ValueFault fault) {
            throw Invalid.of(one.pointer() + "/value", fault.code(), fault.args().toArray());
        }
    }

    private Condition children(Filter.Children filter, Joins joins, int depth) {
        if (depth >= MAX_CHILD_DEPTH) {
            throw Invalid.of(filter.pointer(), "filter.too-deep", MAX_CHILD_DEPTH);
        }
        Map<String, Children> known = joins.description().children(joins.object());
        Children children = known.get(filter.of());
        if (children == null) {
            throw Invalid.of(filter.pointer() + "/of", "filter.unknown-children", filter.of());
        }
        ObjectType child = children.object();
        String alias = joins.alias() + "_c" + depth;
        Joins inner = new Joins(joins.description(), visibility, child, alias);
        Condition where =
                pointsTo(children.field(), alias, joins)
                        .and(Columns.of(alias, "deleted_at", Object.class).isNull())
                        .and(visibility.seen(child, alias))
                        .and(condition(filter.where(), inner, depth + 1));
        Condition exists = DSL.exists(DSL.selectOne().from(inner.from()).where(where));
        return filter.some() ? exists : DSL.not(exists);
    }

    private static Condition pointsTo(Field field, String alias, Joins parent) {
        var id = Columns.uuid(parent.alias(), "id");
        if (field.type() == FieldType.ABOUT) {
            return Columns.uuid(alias, field.column() + "_id").eq(id);
        }
        if (field.type() == FieldType.RELATIONS) {
            return DSL.condition("{0} @> array[{1}]", Columns.main(alias, field), id);
        }
        return Columns.uuid(alias, field.column()).eq(id);
    }

    private static Condition matches(String text, Joins joins) {
        var searched = Columns.of(joins.alias(), "search_text", String.class);
        return DSL.and(
                SearchKeys.words(text).stream()
                        .map(word -> searched.like("%" + Comparisons.literal(word) + "%"))
                        .toList());
    }
}
