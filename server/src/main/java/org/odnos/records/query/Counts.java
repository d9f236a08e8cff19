package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.query.RecordQuery.Count;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** Counts what a list matches: exactly, or by the planner's estimate where that is large. */
@Component
class Counts {

    /** How many, and whether that is exact; both null where nobody asked. */
    record Counted(@Nullable Long number, @Nullable String kind) {}

    static final Counted NOT_COUNTED = new Counted(null, null);

    /** Below this an exact count is as quick as an estimate. */
    private static final long WORTH_ESTIMATING = 20_000;

    private final DSLContext sql;
    private final ObjectCatalogue catalogue;
    private final QueryParts parts;
    private final JsonMapper json;

    Counts(DSLContext sql, ObjectCatalogue catalogue, QueryParts parts, JsonMapper json) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.parts = parts;
        this.json = json;
    }

    Counted count(RecordQuery query) {
        Joins joins = parts.joins(catalogue.current(), query).grouping();
        Condition where = parts.where(joins, query);
        if (query.count() == Count.ESTIMATE && !joins.isPast()) {
            long estimate = estimate(DSL.selectOne().from(joins.from()).where(where));
            if (estimate > WORTH_ESTIMATING) {
                return new Counted(estimate, "estimate");
            }
        }
        Select<Record> all =
                DSL.select(List.<SelectFieldOrAsterisk>of(DSL.count()))
                        .from(joins.from())
                        .where(where);
        return new Counted(sql.fetchSingle(joins.sent(all)).get(0, Long.class), "exact");
    }

    private long estimate(Select<?> select) {
        String plan =
                sql.fetchOptional("explain (format json) {0}", select)
                        .map(row -> row.get(0, JSON.class).data())
                        .orElseThrow();
        return json.readTree(plan).at("/0/Plan/Plan Rows").asLong();
    }
}
