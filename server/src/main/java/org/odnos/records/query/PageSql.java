package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The statements of one page: its rows, and those that miss the first sort key and come last. */
record PageSql(
        Joins joins,
        Selection selection,
        List<SortKey> keys,
        Condition where,
        @Nullable Cursor cursor) {

    /** The name under which the next rows of a list are looked through. */
    private static final String NEXT = "next";

    /** Rows after the cursor, or the first ones. */
    Select<Record> rows(int limit) {
        if (cursor == null) {
            return first(List.of(), limit);
        }
        List<SortField<?>> order = cursor.isAmongMissing() ? orderOfMissing() : order(isApart());
        return select(where.and(cursor.after(keys)), order, List.of(), limit);
    }

    /**
     * Rows after the cursor, looked for among so many next ones only; what is found there comes
     * first among all, but more may follow.
     */
    Select<Record> rowsAmongNext(Condition all, int most, int limit) {
        Condition ahead = cursor == null ? all : all.and(cursor.after(keys));
        List<Field<?>> columns = new ArrayList<>();
        List<SortField<?>> order = new ArrayList<>();
        for (SortKey key : keys) {
            String name = "k" + columns.size();
            columns.add(key.column().as(name));
            order.add(key.with(DSL.field(DSL.name(NEXT, name))).order());
        }
        // The next rows come in their order already, so that reading ends with the last one wanted.
        Table<?> next =
                DSL.select(columns)
                        .from(Joins.table(joins.object(), joins.alias()))
                        .where(ahead)
                        .orderBy(order(false))
                        .limit(DSL.inline(most))
                        .asTable(NEXT);
        Field<UUID> id = Columns.uuid(NEXT, "k" + (keys.size() - 1));
        return DSL.select(columns(List.of()))
                .from(next.join(joins.from()).on(Columns.uuid(joins.alias(), "id").eq(id)))
                .where(where)
                .orderBy(order)
                .limit(DSL.inline(limit));
    }

    /** Whether the order is one that an index of the object's own table holds for every row. */
    boolean hasOwnOrder() {
        return keys.stream().noneMatch(SortKey::apart);
    }

    /**
     * Where no index holds the rows without a value together with the others, they are read apart,
     * so that the others can be read in the order of an index.
     */
    private boolean isApart() {
        return keys.getFirst().apart();
    }

    /**
     * The first rows that have the first key, where the others come apart, with a number as their
     * last column, which tells parts of a union apart.
     */
    Select<Record> tagged(int tag, int limit) {
        return first(List.of(DSL.inline(tag)), limit);
    }

    /** Those that miss the first key, likewise. */
    Select<Record> missingTagged(int tag, int limit) {
        return missing(List.of(DSL.inline(tag)), limit);
    }

    PageSql with(Condition other) {
        return new PageSql(joins, selection, keys, other, null);
    }

    boolean hasMissingAhead() {
        return cursor == null ? isApart() : cursor.hasMissingAhead(keys);
    }

    Select<Record> missing(int limit) {
        return missing(List.of(), limit);
    }

    private Select<Record> first(List<SelectFieldOrAsterisk> more, int limit) {
        Condition some = isApart() ? where.and(keys.getFirst().column().isNotNull()) : where;
        return select(some, order(isApart()), more, limit);
    }

    private Select<Record> missing(List<SelectFieldOrAsterisk> more, int limit) {
        Condition others = where.and(keys.getFirst().column().isNull());
        return select(others, orderOfMissing(), more, limit);
    }

    String cursor(Record last) {
        List<@Nullable Object> values = new ArrayList<>();
        int at = selection.columns().size();
        for (int i = 0; i < keys.size(); i++) {
            values.add(last.get(at + i));
        }
        return Cursor.write(keys, values);
    }

    private List<SortField<?>> order(boolean present) {
        List<SortField<?>> order = new ArrayList<>();
        for (SortKey key : keys) {
            order.add(present && order.isEmpty() ? key.present() : key.order());
        }
        return order;
    }

    /** Where all lack the first key, the others alone decide, and an index may have their order. */
    private List<SortField<?>> orderOfMissing() {
        List<SortField<?>> order = new ArrayList<>();
        keys.stream().skip(1).map(SortKey::order).forEach(order::add);
        return order;
    }

    private Select<Record> select(
            Condition condition,
            List<SortField<?>> order,
            List<SelectFieldOrAsterisk> more,
            int limit) {
        // The limit stands in the text: a plan made for any limit would read and sort whole tables.
        return DSL.select(columns(more))
                .from(joins.from())
                .where(condition)
                .orderBy(order)
                .limit(DSL.inline(limit));
    }

    private List<SelectFieldOrAsterisk> columns(List<SelectFieldOrAsterisk> more) {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(selection.columns());
        keys.forEach(key -> columns.add(key.column()));
        columns.addAll(more);
        return columns;
    }
}
