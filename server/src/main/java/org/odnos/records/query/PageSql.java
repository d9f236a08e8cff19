package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SortField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/** The statements of one page: its rows, and those that miss the first sort key and come last. */
record PageSql(
        Joins joins,
        Selection selection,
        List<SortKey> keys,
        Condition where,
        @Nullable Cursor cursor) {

    /** Rows after the cursor, or the first ones. */
    Select<Record> rows(int limit) {
        boolean apart = keys.getFirst().apart();
        if (cursor == null) {
            Condition some = apart ? where.and(keys.getFirst().column().isNotNull()) : where;
            return select(some, order(apart), List.of(), limit);
        }
        List<SortField<?>> order = cursor.isAmongMissing() ? orderOfMissing() : order(apart);
        return select(where.and(cursor.after(keys)), order, List.of(), limit);
    }

    /** The first rows with a number as their last column, which tells parts of a union apart. */
    Select<Record> tagged(int tag, int limit) {
        return select(where, order(false), List.of(DSL.inline(tag)), limit);
    }

    PageSql with(Condition other) {
        return new PageSql(joins, selection, keys, other, null);
    }

    boolean hasMissingAhead() {
        return cursor == null ? keys.getFirst().apart() : cursor.hasMissingAhead(keys);
    }

    Select<Record> missing(int limit) {
        return select(
                where.and(keys.getFirst().column().isNull()), orderOfMissing(), List.of(), limit);
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
            order.add(present && order.isEmpty() ? key.orderOfPresent() : key.order());
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
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(selection.columns());
        keys.forEach(key -> columns.add(key.column()));
        columns.addAll(more);
        // The limit stands in the text: a plan made for any limit would read and sort whole tables.
        return DSL.select(columns)
                .from(joins.from())
                .where(condition)
                .orderBy(order)
                .limit(DSL.inline(limit));
    }
}
