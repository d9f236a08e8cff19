package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.odnos.kernel.Invalid;
import org.odnos.records.object.Description.Children;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;

import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Function;

/** The child records of each row that the caller may see and that meet a filter. */
final class ChildRows {

    /** A figure as SQL, and the field whose values it is compared with. */
    record Value(Field<?> column, org.odnos.records.object.Field field) {}

    private final Children children;
    private final Joins parent;
    private final Visibility visibility;
    private final String alias;
    private final Function<Joins, Condition> filter;

    ChildRows(
            Children children,
            Joins parent,
            Visibility visibility,
            int depth,
            Function<Joins, Condition> filter) {
        this.children = children;
        this.parent = parent;
        this.visibility = visibility;
        this.alias = parent.alias() + "_c" + depth;
        this.filter = filter;
    }

    static Children known(Joins parent, String of, String pointer) {
        Children children = parent.description().children(parent.object()).get(of);
        if (children == null) {
            throw Invalid.of(pointer + "/of", "filter.unknown-children", of);
        }
        Joins.requireSeen(children.field());
        return children;
    }

    /** Paths of the children, for what only names them. */
    static Joins of(String of, String pointer, Joins parent) {
        Children children = known(parent, of, pointer);
        return parent.at(children.object());
    }

    Condition exist() {
        Joins joins = joins(alias);
        Condition where = where(joins);
        return DSL.exists(DSL.selectOne().from(joins.from()).where(where));
    }

    /** Their number, or a sum and the like; no row at all sums up to nothing. */
    Value value(Filter.Figure figure) {
        return value(figure, joins(alias));
    }

    private Value value(Filter.Figure figure, Joins joins) {
        if (figure.kind() == Filter.Kind.COUNT) {
            return new Value(
                    selected(joins, DSL.count()),
                    org.odnos.records.object.Field.of("count", FieldType.INTEGER));
        }
        String pointer = figure.pointer() + "/field";
        Joins.Target target = joins.resolve(figure.path(), pointer);
        FieldType type = target.field().type();
        boolean ends = figure.kind() == Filter.Kind.MIN || figure.kind() == Filter.Kind.MAX;
        if (!type.isNumber() && !(ends && TimeComparisons.isTime(type))) {
            throw Invalid.of(pointer, "query.not-measurable", figure.kind().key());
        }
        Field<?> column = Columns.main(target.alias(), target.field());
        return switch (figure.kind()) {
            case MIN -> new Value(selected(joins, DSL.min(column)), target.field());
            case MAX -> new Value(selected(joins, DSL.max(column)), target.field());
            case AVG ->
                    new Value(
                            selected(joins, DSL.avg(column.cast(BigDecimal.class))),
                            decimal(target.field()));
            default ->
                    new Value(
                            selected(
                                    joins,
                                    DSL.coalesce(
                                            DSL.sum(column.cast(BigDecimal.class)),
                                            DSL.inline(BigDecimal.ZERO))),
                            decimal(target.field()));
        };
    }

    /** Sums and averages of whole numbers may be compared with parts of them. */
    private static org.odnos.records.object.Field decimal(org.odnos.records.object.Field field) {
        return field.type() == FieldType.MONEY
                ? field
                : org.odnos.records.object.Field.of(field.key(), FieldType.DECIMAL);
    }

    private <T> Field<T> selected(Joins joins, Field<T> figure) {
        if (parent.isGrouping()) {
            return figure;
        }
        Condition where = where(joins);
        return DSL.field(DSL.select(figure).from(joins.from()).where(where));
    }

    /** Whose figure meets a condition; worked out for the children of all rows at once. */
    Condition grouped(Filter.Figured asked, Function<Value, Condition> condition) {
        Joins joins = joins(alias);
        Condition having = condition.apply(value(asked.figure(), joins));
        Field<UUID> parents = Columns.uuid(alias, parentColumn());
        Condition where = among(joins).and(parents.isNotNull());
        boolean others = NoChildren.meet(asked);
        var ids =
                DSL.select(parents)
                        .from(joins.from())
                        .where(where)
                        .groupBy(parents)
                        .having(others ? DSL.condition("({0}) is not true", having) : having);
        Field<UUID> id = Columns.uuid(parent.alias(), "id");
        return others ? id.notIn(ids) : id.in(ids);
    }

    /** Whether the first or last of them meets a condition; without any it does not. */
    Condition oneIs(Filter.Figure figure, Function<Joins, Condition> condition) {
        Joins joins = joins(alias);
        Joins shown = joins(alias + "_x");
        String pointer = figure.pointer() + "/by";
        Joins.Target by = joins.resolve(figure.by(), pointer);
        if (!TimeComparisons.isTime(by.field().type())) {
            throw Invalid.of(pointer, "filter.not-a-time", figure.by());
        }
        Field<?> order = Columns.main(by.alias(), by.field());
        Field<UUID> id = Columns.uuid(alias, "id");
        boolean last = figure.kind() == Filter.Kind.LAST;
        Condition where = where(joins).and(order.isNotNull());
        Field<UUID> chosen =
                DSL.field(
                        DSL.select(id)
                                .from(joins.from())
                                .where(where)
                                .orderBy(
                                        last ? order.desc() : order.asc(),
                                        last ? id.desc() : id.asc())
                                .limit(DSL.inline(1)));
        Condition met = condition.apply(shown);
        Table<?> from = shown.from();
        return DSL.exists(
                DSL.selectOne()
                        .from(from)
                        .where(Columns.uuid(shown.alias(), "id").eq(chosen))
                        .and(met));
    }

    private Joins joins(String as) {
        return new Joins(parent.description(), visibility, children.object(), as);
    }

    /** Also adds to the joins what the filter needs; so it comes before anybody reads them. */
    private Condition where(Joins joins) {
        return pointsHere(joins).and(among(joins));
    }

    private Condition pointsHere(Joins joins) {
        Field<UUID> id = Columns.uuid(parent.alias(), "id");
        return isGroupable()
                ? Columns.uuid(joins.alias(), parentColumn()).eq(id)
                : DSL.condition(
                        "{0} @> array[{1}]", Columns.main(joins.alias(), children.field()), id);
    }

    /** Whether each child has one parent, by which children can be grouped. */
    boolean isGroupable() {
        return children.field().type() != FieldType.RELATIONS;
    }

    private Condition among(Joins joins) {
        ObjectType child = children.object();
        return DSL.noCondition()
                .and(Columns.of(joins.alias(), "deleted_at", Object.class).isNull())
                .and(visibility.seen(child, joins.alias()))
                .and(filter.apply(joins));
    }

    private String parentColumn() {
        org.odnos.records.object.Field field = children.field();
        return field.type() == FieldType.ABOUT ? field.column() + "_id" : field.column();
    }
}
