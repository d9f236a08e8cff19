package org.odnos.records.query;

import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.Trait;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * One thing to group by.
 *
 * @param object whose records the ids in the column are, where their names are to be shown
 */
record GroupColumn(
        String path,
        @Nullable String by,
        FieldType type,
        @Nullable String object,
        Field<?> column) {

    private static final List<String> PERIODS = List.of("day", "week", "month", "quarter", "year");

    static GroupColumn of(Aggregation.Group group, Joins joins, String pointer) {
        String path = group.field();
        Joins.Target target = joins.resolve(path, pointer + "/field");
        FieldType type = target.field().type();
        if (!target.field().isGroupable()) {
            throw Invalid.of(pointer + "/field", "query.not-groupable", path);
        }
        Field<?> column = Columns.main(target.alias(), target.field());
        if (type == FieldType.RELATION && !path.endsWith("id")) {
            return new GroupColumn(path, null, type, target.field().relation(), column);
        }
        if (type == FieldType.DATE || type == FieldType.INSTANT) {
            String period = group.by() == null ? "day" : group.by();
            if (!PERIODS.contains(period)) {
                throw Invalid.of(pointer + "/by", "query.unknown-period", period);
            }
            return new GroupColumn(path, period, type, null, start(column, type, period));
        }
        if (target.field().is(Trait.TREE) && group.by() != null) {
            if (!group.by().equals(TreeValues.TOP)) {
                throw Invalid.of(pointer + "/by", "query.unknown-level", group.by());
            }
            return new GroupColumn(
                    path, group.by(), type, null, TreeValues.top(target.field(), column));
        }
        return new GroupColumn(path, null, type, null, column);
    }

    private static Field<LocalDate> start(Field<?> column, FieldType type, String period) {
        Field<?> local =
                type == FieldType.DATE
                        ? column
                        : DSL.field(
                                "({0} at time zone {1})",
                                Object.class,
                                column,
                                DSL.inline(CurrentCaller.get().zone().getId()));
        return DSL.field(
                "date_trunc({0}, {1}::timestamp)::date",
                LocalDate.class, DSL.inline(period), local);
    }

    /** The group as JSON: a relation as id and name, a period by its usual short name. */
    @Nullable Object value(Record row, int at, Map<RecordRef, String> names) {
        if (object != null) {
            UUID id = row.get(at, UUID.class);
            return id == null ? null : Cells.named(id, names.get(new RecordRef(object, id)));
        }
        if (by == null || type == FieldType.CHOICE) {
            return row.get(at);
        }
        LocalDate start = row.get(at, LocalDate.class);
        return start == null ? null : name(start);
    }

    private String name(LocalDate start) {
        int year = start.getYear();
        return switch (by) {
            case "month" -> start.toString().substring(0, "2026-01".length());
            case "quarter" -> year + "-Q" + ((start.getMonthValue() - 1) / 3 + 1);
            case "year" -> String.valueOf(year);
            case null, default -> start.toString();
        };
    }

    /** First and last day of the group's period. */
    List<LocalDate> days(LocalDate start) {
        LocalDate next =
                switch (by) {
                    case "week" -> start.plusWeeks(1);
                    case "month" -> start.plusMonths(1);
                    case "quarter" -> start.plusMonths(3);
                    case "year" -> start.plusYears(1);
                    case null, default -> start.plusDays(1);
                };
        return List.of(start, next.minusDays(1));
    }
}
