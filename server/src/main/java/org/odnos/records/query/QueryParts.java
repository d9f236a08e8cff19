package org.odnos.records.query;

import org.jooq.Condition;
import org.odnos.records.object.Description;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.RecordQuery.Rows;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Assembles joins, selection, order and condition; every statement on records starts here. */
@Component
final class QueryParts {

    static final String ROOT = "t";

    private final Visibility visibility;
    private final FilterSql filters;
    private final Cells cells;

    QueryParts(Visibility visibility, FilterSql filters, Cells cells) {
        this.visibility = visibility;
        this.filters = filters;
        this.cells = cells;
    }

    PageSql page(Description description, RecordQuery query) {
        return page(joins(description, query.object()), query);
    }

    PageSql page(Joins joins, RecordQuery query) {
        Selection selection = new Selection(joins, cells).with(query.fields());
        List<SortKey> keys = SortKey.read(query.sort(), joins);
        Condition where = where(joins, query.filter(), query.rows());
        Cursor cursor = query.after() == null ? null : Cursor.read(query.after(), keys);
        return new PageSql(joins, selection, keys, where, cursor);
    }

    PageSql one(Description description, String object, UUID id, List<String> fields) {
        Joins joins = joins(description, object);
        Selection selection = new Selection(joins, cells).with(fields);
        if (fields.isEmpty()) {
            selection.withFirstOfChildren();
        }
        Condition where =
                visibility.seen(joins.object(), ROOT).and(Columns.uuid(ROOT, "id").eq(id));
        return new PageSql(joins, selection, SortKey.read(List.of("id"), joins), where, null);
    }

    Joins joins(Description description, String object) {
        return new Joins(description, visibility, description.named(object), ROOT);
    }

    /** Rows that the caller may see and that match; adds what the filter needs to the joins. */
    Condition where(Joins joins, Filter filter, Rows rows) {
        return all(joins, rows).and(filters.condition(filter, joins));
    }

    /** Rows that the caller may see. */
    Condition all(Joins joins, Rows rows) {
        ObjectType object = joins.object();
        var deleted = Columns.of(ROOT, "deleted_at", Instant.class);
        return (rows == Rows.LIVE ? deleted.isNull() : deleted.isNotNull())
                .and(visibility.seen(object, ROOT));
    }
}
