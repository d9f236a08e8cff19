package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.platform.workspace.WorkspaceTransactionManager;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.query.QueryParts.One;
import org.odnos.records.query.RecordQuery.Count;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads records that the caller may see; the number of statements never depends on the rows. */
@Service
@Transactional(readOnly = true)
public class RecordQueries {

    /** Some milliseconds' worth. */
    private static final int TRIED = 2_000;

    private final DSLContext sql;
    private final ObjectCatalogue catalogue;
    private final QueryParts parts;
    private final Counts counts;
    private final GoneFields gone;

    RecordQueries(
            DSLContext sql,
            ObjectCatalogue catalogue,
            QueryParts parts,
            Counts counts,
            GoneFields gone) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.parts = parts;
        this.counts = counts;
        this.gone = gone;
    }

    /** One page; problems of the query name the part of the request that is wrong. */
    public Page list(RecordQuery query) {
        if (query.limit() < 1 || query.limit() > RecordQuery.MAX_LIMIT) {
            throw Invalid.of("/limit", "query.limit-out-of-range", RecordQuery.MAX_LIMIT);
        }
        PageSql page = parts.page(catalogue.current(), query);
        List<Record> rows = rows(query, page);
        boolean more = rows.size() > query.limit();
        List<Record> shown = more ? rows.subList(0, query.limit()) : rows;
        String next = more ? page.cursor(shown.getLast()) : null;
        Count kind = query.count();
        Counts.Counted counted = kind == Count.NONE ? Counts.NOT_COUNTED : counts.count(query);
        return new Page(
                shown.stream().map(page.selection()::json).toList(),
                next,
                counted.number(),
                counted.kind(),
                query.asOf() == null ? null : gone.since(query.object(), query.asOf()));
    }

    /**
     * Where a figure of child records is asked for, the next rows of the list are tried one by one
     * first, for mostly enough of them have it; if not, it is worked out for all at once.
     */
    private List<Record> rows(RecordQuery query, PageSql page) {
        int limit = query.limit() + 1;
        if (!Filter.hasFigure(query.filter())) {
            return rows(page, limit);
        }
        if (page.hasOwnOrder()) {
            Condition all = parts.all(page.joins(), query.rows());
            List<Record> some = sql.fetch(page.rowsAmongNext(all, TRIED, limit));
            if (some.size() == limit) {
                return some;
            }
        }
        Joins joins = parts.joins(catalogue.current(), query.object()).grouping();
        return rows(parts.page(joins, query), limit);
    }

    private List<Record> rows(PageSql page, int limit) {
        List<Record> rows = new ArrayList<>(sql.fetch(page.joins().sent(page.rows(limit))));
        if (rows.size() < limit && page.hasMissingAhead()) {
            rows.addAll(sql.fetch(page.joins().sent(page.missing(limit - rows.size()))));
        }
        return rows;
    }

    /** The record with these fields, or with all of them; a hidden one counts as missing. */
    @Transactional(readOnly = true, label = WorkspaceTransactionManager.BY_ID)
    public Map<String, @Nullable Object> get(String object, UUID id, List<String> fields) {
        return find(object, id, fields).orElseThrow(NotFound::new);
    }

    public Optional<Map<String, @Nullable Object>> find(
            String object, UUID id, List<String> fields) {
        return find(new One(object, id, fields, null));
    }

    /** The record as it was at that moment; one that was not in use then counts as missing. */
    public Map<String, @Nullable Object> getAsOf(
            String object, UUID id, List<String> fields, Instant moment) {
        Map<String, @Nullable Object> record =
                find(new One(object, id, fields, moment)).orElseThrow(NotFound::new);
        record.put("asOf", moment.toString());
        record.put("leftOut", gone.since(object, moment));
        return record;
    }

    private Optional<Map<String, @Nullable Object>> find(One asked) {
        PageSql page = parts.one(catalogue.current(), asked);
        @Nullable Record row = sql.fetchOne(page.joins().sent(page.rows(1)));
        return Optional.ofNullable(row).map(page.selection()::json);
    }

    /** What the database would do for a list; for tests of indexes. */
    String explain(RecordQuery query) {
        PageSql page = parts.page(catalogue.current(), query);
        return sql.explain(page.joins().sent(page.rows(query.limit() + 1))).plan();
    }
}
