package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.query.RecordQuery.Rows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts, sums and averages over the records that the caller may see. */
@Service
@Transactional(readOnly = true)
public class Aggregates {

    private static final int MAX_GROUPS = 3;
    private static final int MAX_MEASURES = 10;
    private static final int MAX_ROWS = 1_000;
    private static final int AVERAGE_SCALE = 4;

    private final DSLContext sql;
    private final ObjectCatalogue catalogue;
    private final QueryParts parts;
    private final GroupFilters filters;

    Aggregates(DSLContext sql, ObjectCatalogue catalogue, QueryParts parts, GroupFilters filters) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.parts = parts;
        this.filters = filters;
    }

    /** Answers the question; {@code asked}, its filter as sent, is repeated in each item's own. */
    public Aggregation.Answer aggregate(Aggregation question, @Nullable JsonNode asked) {
        check(question);
        Joins joins = parts.joins(catalogue.current(), question.object());
        List<GroupColumn> groups = groups(question, joins);
        List<MeasureColumn> measures = measures(question, joins);
        Condition where = parts.where(joins, question.filter(), Rows.LIVE);
        List<Record> rows = grouped(joins, groups, measures, where, question.limit() + 1);
        boolean truncated = rows.size() > question.limit();
        List<Aggregation.Item> items = new ArrayList<>();
        for (Record row : truncated ? rows.subList(0, question.limit()) : rows) {
            items.add(item(row, groups, measures, asked));
        }
        Map<String, @Nullable Object> totals =
                groups.isEmpty() && !items.isEmpty()
                        ? items.getFirst().measures()
                        : totals(joins, measures, where);
        return new Aggregation.Answer(items, totals, truncated);
    }

    private static void check(Aggregation question) {
        if (question.groups().size() > MAX_GROUPS) {
            throw Invalid.of("/groupBy", "query.too-many-groups", MAX_GROUPS);
        }
        int measures = question.measures().size();
        if (measures == 0 || measures > MAX_MEASURES) {
            throw Invalid.of("/measures", "query.too-many-measures", MAX_MEASURES);
        }
        if (question.limit() < 1 || question.limit() > MAX_ROWS) {
            throw Invalid.of("/limit", "query.limit-out-of-range", MAX_ROWS);
        }
    }

    private static List<GroupColumn> groups(Aggregation question, Joins joins) {
        List<GroupColumn> columns = new ArrayList<>();
        for (int i = 0; i < question.groups().size(); i++) {
            columns.add(GroupColumn.of(question.groups().get(i), joins, "/groupBy/" + i));
        }
        return columns;
    }

    private static List<MeasureColumn> measures(Aggregation question, Joins joins) {
        List<MeasureColumn> columns = new ArrayList<>();
        for (int i = 0; i < question.measures().size(); i++) {
            columns.add(MeasureColumn.of(question.measures().get(i), joins, "/measures/" + i));
        }
        return columns;
    }

    private List<Record> grouped(
            Joins joins,
            List<GroupColumn> groups,
            List<MeasureColumn> measures,
            Condition where,
            int limit) {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>();
        List<Field<?>> by = new ArrayList<>();
        groups.forEach(group -> by.addAll(group.columns()));
        columns.addAll(by);
        measures.forEach(measure -> columns.add(measure.column()));
        var from = DSL.select(columns).from(joins.from()).where(where);
        return by.isEmpty()
                ? sql.fetch(from)
                : sql.fetch(from.groupBy(by).orderBy(by).limit(limit));
    }

    private Map<String, @Nullable Object> totals(
            Joins joins, List<MeasureColumn> measures, Condition where) {
        return values(grouped(joins, List.of(), measures, where, 1).getFirst(), 0, measures);
    }

    private Aggregation.Item item(
            Record row,
            List<GroupColumn> groups,
            List<MeasureColumn> measures,
            @Nullable JsonNode asked) {
        Map<String, @Nullable Object> key = new LinkedHashMap<>();
        int at = 0;
        for (GroupColumn group : groups) {
            key.put(group.path(), group.value(row, at));
            at += group.columns().size();
        }
        return new Aggregation.Item(
                key, values(row, at, measures), filters.behind(groups, row, asked));
    }

    private static Map<String, @Nullable Object> values(
            Record row, int from, List<MeasureColumn> measures) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        int at = from;
        for (MeasureColumn measure : measures) {
            values.put(measure.key(), value(measure, row.get(at++)));
        }
        return values;
    }

    private static @Nullable Object value(MeasureColumn measure, @Nullable Object raw) {
        if (!(raw instanceof Number) || raw instanceof Long || raw instanceof Integer) {
            return raw == null && measure.fn().equals("sum") ? zero(measure) : raw;
        }
        BigDecimal number =
                new BigDecimal(raw.toString()).setScale(AVERAGE_SCALE, RoundingMode.HALF_UP);
        return measure.type() == FieldType.MONEY
                ? MoneyJson.of(number, CurrentCaller.get().currency())
                : number.stripTrailingZeros().toPlainString();
    }

    private static Object zero(MeasureColumn measure) {
        return measure.type() == FieldType.MONEY
                ? MoneyJson.of(BigDecimal.ZERO, CurrentCaller.get().currency())
                : "0";
    }
}
