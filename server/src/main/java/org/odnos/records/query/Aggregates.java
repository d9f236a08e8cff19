package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RecordRef;
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
    private final GroupNames names;

    Aggregates(
            DSLContext sql,
            ObjectCatalogue catalogue,
            QueryParts parts,
            GroupFilters filters,
            GroupNames names) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.parts = parts;
        this.filters = filters;
        this.names = names;
    }

    /** Answers the question; {@code asked}, its filter as sent, is repeated in each item's own. */
    public Aggregation.Answer aggregate(Aggregation question, @Nullable JsonNode asked) {
        check(question);
        Joins joins =
                parts.joins(catalogue.current(), question.object(), question.asOf()).grouping();
        List<GroupColumn> groups = groups(question, joins);
        List<MeasureColumn> measures = measures(question, joins);
        Condition where = parts.where(joins, question.filter(), Rows.LIVE);
        List<Record> rows = grouped(joins, groups, measures, where, question.limit() + 2);
        Record all = rows.getFirst();
        List<Record> shown = groups.isEmpty() ? rows : rows.subList(1, rows.size());
        boolean truncated = shown.size() > question.limit();
        List<Record> some = truncated ? shown.subList(0, question.limit()) : shown;
        Map<RecordRef, String> known = names.of(groups, some);
        List<Aggregation.Item> items = new ArrayList<>();
        for (Record row : GroupNames.sorted(groups, some, known)) {
            Map<String, @Nullable Object> key = new LinkedHashMap<>();
            for (int i = 0; i < groups.size(); i++) {
                key.put(groups.get(i).path(), groups.get(i).value(row, i, known));
            }
            items.add(
                    new Aggregation.Item(
                            key,
                            values(row, groups.size(), measures),
                            filters.behind(groups, row, asked)));
        }
        return new Aggregation.Answer(items, values(all, groups.size(), measures), truncated);
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

    /** The row over all first, then the groups: one statement, as the rows are read once. */
    private List<Record> grouped(
            Joins joins,
            List<GroupColumn> groups,
            List<MeasureColumn> measures,
            Condition where,
            int limit) {
        List<SelectFieldOrAsterisk> columns = new ArrayList<>();
        List<Field<?>> by = new ArrayList<>();
        groups.forEach(group -> by.add(group.column()));
        columns.addAll(by);
        measures.forEach(measure -> columns.add(measure.column()));
        var from = DSL.select(columns).from(joins.from()).where(where);
        if (by.isEmpty()) {
            return sql.fetch(joins.sent(from));
        }
        List<OrderField<?>> order = new ArrayList<>();
        order.add(DSL.field("grouping({0})", Integer.class, by.getFirst()).desc());
        order.addAll(by);
        Field<?>[][] sets = {by.toArray(Field<?>[]::new), {}};
        return sql.fetch(
                joins.sent(
                        from.groupBy(DSL.groupingSets(sets))
                                .orderBy(order)
                                .limit(DSL.inline(limit))));
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
