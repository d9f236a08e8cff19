package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The first cards of each column of a board with the column's totals, in two statements. */
@Service
@Transactional(readOnly = true)
public class Boards {

    private static final int MAX_COLUMNS = 50;
    private static final int MAX_CARDS = 200;

    /** The query of all cards and the records, such as stages, whose columns are wanted. */
    public record Board(
            RecordQuery query,
            String groupBy,
            List<UUID> groups,
            List<Aggregation.Measure> measures) {}

    /** One column; next is its cursor for an ordinary query, or null. */
    public record Column(
            UUID key,
            List<Map<String, @Nullable Object>> items,
            @Nullable String next,
            Map<String, @Nullable Object> measures) {}

    private final DSLContext sql;
    private final ObjectCatalogue catalogue;
    private final QueryParts parts;
    private final Aggregates aggregates;

    Boards(DSLContext sql, ObjectCatalogue catalogue, QueryParts parts, Aggregates aggregates) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.parts = parts;
        this.aggregates = aggregates;
    }

    public List<Column> columns(Board board, @Nullable JsonNode asked) {
        int limit = board.query().limit();
        if (board.groups().isEmpty() || board.groups().size() > MAX_COLUMNS) {
            throw Invalid.of("/groups", "query.too-many-groups", MAX_COLUMNS);
        }
        if (limit < 1 || limit > MAX_CARDS) {
            throw Invalid.of("/limit", "query.limit-out-of-range", MAX_CARDS);
        }
        PageSql page = parts.page(catalogue.current(), board.query());
        Map<UUID, List<Record>> cards = cards(board, page, limit);
        Map<UUID, Map<String, @Nullable Object>> totals = totals(board, asked);
        List<Column> columns = new ArrayList<>();
        for (UUID key : board.groups()) {
            List<Record> rows = cards.getOrDefault(key, List.of());
            boolean more = rows.size() > limit;
            List<Record> shown = more ? rows.subList(0, limit) : rows;
            columns.add(
                    new Column(
                            key,
                            shown.stream().map(page.selection()::json).toList(),
                            more ? page.cursor(shown.getLast()) : null,
                            totals.getOrDefault(key, Map.of())));
        }
        return columns;
    }

    private Map<UUID, List<Record>> cards(Board board, PageSql page, int limit) {
        Joins.Target group = page.joins().resolve(board.groupBy(), "/groupBy");
        if (group.field().type() != FieldType.RELATION) {
            throw Invalid.of("/groupBy", "query.not-groupable", board.groupBy());
        }
        var column = Columns.uuid(group.alias(), group.field().column());
        Select<Record> all = null;
        for (int i = 0; i < board.groups().size(); i++) {
            Condition inColumn = page.where().and(column.eq(board.groups().get(i)));
            Select<Record> one = page.with(inColumn).tagged(i, limit + 1);
            all = all == null ? one : all.unionAll(one);
        }
        Map<UUID, List<Record>> cards = new LinkedHashMap<>();
        for (Record row : sql.fetch(Objects.requireNonNull(all))) {
            UUID key = board.groups().get(row.get(row.size() - 1, Integer.class));
            cards.computeIfAbsent(key, _ -> new ArrayList<>()).add(row);
        }
        return cards;
    }

    private Map<UUID, Map<String, @Nullable Object>> totals(Board board, @Nullable JsonNode asked) {
        Map<UUID, Map<String, @Nullable Object>> totals = new LinkedHashMap<>();
        if (board.measures().isEmpty()) {
            return totals;
        }
        Aggregation question =
                new Aggregation(
                        board.query().object(),
                        board.query().filter(),
                        List.of(new Aggregation.Group(board.groupBy(), null)),
                        board.measures(),
                        1_000);
        for (Aggregation.Item item : aggregates.aggregate(question, asked).items()) {
            if (item.group().get(board.groupBy()) instanceof Map<?, ?> key
                    && key.get("id") instanceof UUID id) {
                totals.put(id, item.measures());
            }
        }
        return totals;
    }
}
