package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.platform.access.Action;
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

    private static final String TODAY = "today";

    private final Visibility visibility;
    private final FilterSql filters;
    private final Cells cells;
    private final Pasts pasts;

    QueryParts(Visibility visibility, FilterSql filters, Cells cells, Pasts pasts) {
        this.visibility = visibility;
        this.filters = filters;
        this.cells = cells;
        this.pasts = pasts;
    }

    PageSql page(Description description, RecordQuery query) {
        return page(joins(description, query), query);
    }

    PageSql page(Joins joins, RecordQuery query) {
        Selection selection = new Selection(joins, cells).with(query.fields());
        List<SortKey> keys = SortKey.read(query.sort(), joins);
        Condition where = where(joins, query);
        Cursor cursor = query.after() == null ? null : Cursor.read(query.after(), keys);
        return new PageSql(joins, selection, keys, where, cursor);
    }

    PageSql one(Description description, One asked) {
        UUID id = asked.id();
        List<String> fields = asked.fields();
        Joins joins = joins(description, asked.object());
        Instant moment = asked.asOf();
        if (moment != null) {
            joins.asOf(pasts.of(joins.object(), moment, id));
        }
        Selection selection = new Selection(joins, cells).with(fields);
        if (fields.isEmpty()) {
            selection.withFirstOfChildren();
        }
        Condition seen = joins.isPast() ? DSL.noCondition() : visibility.seen(joins.object(), ROOT);
        Condition where = DSL.and(seen, Columns.uuid(ROOT, "id").eq(id));
        return new PageSql(joins, selection, SortKey.read(List.of("id"), joins), where, null);
    }

    /**
     * One record.
     *
     * @param fields paths to show; empty means all of the object's own
     * @param asOf the moment at which it is wanted, or null for now
     */
    record One(String object, UUID id, List<String> fields, @Nullable Instant asOf) {}

    Joins joins(Description description, RecordQuery query) {
        return joins(description, query.object(), query.asOf());
    }

    Joins joins(Description description, String object, @Nullable Instant asOf) {
        Joins joins = joins(description, object);
        return asOf == null ? joins : joins.asOf(pasts.of(joins.object(), asOf));
    }

    Joins joins(Description description, String object) {
        return new Joins(description, visibility, description.named(object), ROOT);
    }

    /** Rows that match and with which the caller may do what he asks to. */
    Condition where(Joins joins, RecordQuery query) {
        Condition where = where(joins, query.filter(), query.rows());
        return query.action() == Action.SEE ? where : where.and(admitted(joins, query.action()));
    }

    /** Also of the past what somebody may do goes by what the record is today. */
    private Condition admitted(Joins joins, Action action) {
        ObjectType object = joins.object();
        if (!joins.isPast()) {
            return visibility.rows(object, ROOT, action);
        }
        return Columns.uuid(ROOT, "id")
                .in(
                        DSL.select(Columns.uuid(TODAY, "id"))
                                .from(Joins.table(object, TODAY))
                                .where(visibility.rows(object, TODAY, action)));
    }

    /** Rows that the caller may see and that match; adds what the filter needs to the joins. */
    Condition where(Joins joins, Filter filter, Rows rows) {
        return all(joins, rows).and(filters.condition(filter, joins));
    }

    /** Rows that the caller may see. */
    Condition all(Joins joins, Rows rows) {
        if (joins.isPast()) {
            return requireLive(rows);
        }
        ObjectType object = joins.object();
        var deleted = Columns.of(ROOT, "deleted_at", Instant.class);
        return (rows == Rows.LIVE ? deleted.isNull() : deleted.isNotNull())
                .and(visibility.seen(object, ROOT));
    }

    /** A past holds what was in use and what the caller sees; there is no past of the trash. */
    private static Condition requireLive(Rows rows) {
        if (rows != Rows.LIVE) {
            throw Invalid.of("/asOf", "past.no-trash");
        }
        return DSL.noCondition();
    }
}
