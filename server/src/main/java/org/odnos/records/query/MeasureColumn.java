package org.odnos.records.query;

import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.records.object.FieldType;

import java.math.BigDecimal;

/** One measure as a SQL expression. */
record MeasureColumn(String key, String fn, @Nullable FieldType type, Field<?> column) {

    static MeasureColumn of(Aggregation.Measure measure, Joins joins, String pointer) {
        String path = measure.field();
        if (path == null) {
            if (!measure.fn().equals("count")) {
                throw Invalid.of(pointer + "/field", "query.measure-needs-field", measure.fn());
            }
            return new MeasureColumn("count", "count", null, DSL.count());
        }
        Joins.Target target = joins.resolve(path, pointer + "/field");
        FieldType type = target.field().type();
        if (!target.field().isStored()) {
            throw Invalid.of(pointer + "/field", "query.not-measurable", path);
        }
        Field<?> column = Columns.main(target.alias(), target.field());
        return new MeasureColumn(
                measure.key(), measure.fn(), type, expression(measure.fn(), type, column, pointer));
    }

    private static Field<?> expression(String fn, FieldType type, Field<?> column, String pointer) {
        if (fn.equals("count")) {
            return DSL.count(column);
        }
        if (fn.equals("countDistinct")) {
            return DSL.countDistinct(column);
        }
        boolean ordered = type.isNumber() || type == FieldType.DATE || type == FieldType.INSTANT;
        if (ordered && fn.equals("min")) {
            return DSL.min(column);
        }
        if (ordered && fn.equals("max")) {
            return DSL.max(column);
        }
        if (!type.isNumber()) {
            throw Invalid.of(pointer + "/fn", "query.not-measurable", fn);
        }
        Field<BigDecimal> number = column.cast(BigDecimal.class);
        return switch (fn) {
            case "sum" -> DSL.sum(number);
            case "avg" -> DSL.avg(number);
            case "median" -> DSL.percentileCont(0.5).withinGroupOrderBy(number);
            default -> throw Invalid.of(pointer + "/fn", "query.unknown-measure", fn);
        };
    }
}
