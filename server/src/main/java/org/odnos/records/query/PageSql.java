package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
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
        return select(cursor == null ? where : where.and(cursor.after(keys)), limit);
    }

    /** The first rows with a number as their last column, which tells parts of a union apart. */
    Select<Record> tagged(int tag, int limit) {
        return select(where, List.of(DSL.inline(tag)), limit);
    }

    PageSql with(Condition other) {
        return new PageSql(joins, selection, keys, other, null);
    }

    boolean hasMissingAhead() {
        return cursor != null && cursor.hasMissingAhead(keys);
    }

    Select<Record> missing(int limit) {
        return select(where.and(keys.getFirst().column().isNull()), limit);
    }

    String cursor(Record last) {
        List<@Nullable Object> values = new ArrayList<>();
        int at = selection.columns().size();
        for (int i = 0; i < keys.size(); i++) {
            values.add(last.get(at + i));
        }
        return Cursor.write(keys, values);
    }

    private Select<Record> select(Condition condition, int limit) {
        return select(condition, List.of(), limit);
    }

    private Select<Record> select(
            Condition condition, List<SelectFieldOrAsterisk> more, int limit) {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>(selection.columns());
        keys.forEach(key -> columns.add(key.column()));
        columns.addAll(more);
        // The limit stands in the text: a plan made for any limit would read and sort whole tables.
        return DSL.select(columns)
                .from(joins.from())
                .where(condition)
                .orderBy(keys.stream().map(SortKey::order).toList())
                .limit(DSL.inline(limit));
    }
}
