package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.records.object.ObjectCatalogue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** The first cards of each column of a board with the column's totals, in a few statements. */
@Service
@Transactional(readOnly = true)
public class Boards {

    private static final int MAX_COLUMNS = 50;
    private static final int MAX_CARDS = 200;

    /**
     * The query of all cards and the values whose columns are wanted.
     *
     * @param groups ids of records such as stages, options of a choice, {@code true} or {@code
     *     false}; null stands for cards without a value
     */
    public record Board(
            RecordQuery query,
            Aggregation.Group groupBy,
            List<@Nullable String> groups,
            List<Aggregation.Measure> measures) {

        boolean isByTop() {
            return TreeValues.TOP.equals(groupBy.by());
        }
    }

    /** One column; next is its cursor for an ordinary query, or null. */
    public record Column(
            @Nullable String key,
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
        List<List<Record>> cards = cards(board, page, limit + 1);
        Map<String, Map<String, @Nullable Object>> totals = totals(board, asked);
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < board.groups().size(); i++) {
            String key = board.groups().get(i);
            List<Record> rows = cards.get(i);
            boolean more = rows.size() > limit;
            List<Record> shown = more ? rows.subList(0, limit) : rows;
            columns.add(
                    new Column(
                            key,
                            shown.stream().map(page.selection()::json).toList(),
                            more ? page.cursor(shown.getLast()) : null,
                            totals.getOrDefault(String.valueOf(key), Map.of())));
        }
        return columns;
    }

    /** What tells the columns apart; a path that cannot is refused. */
    static Joins.Target column(Joins joins, String path, String pointer) {
        Joins.Target group = joins.resolve(path, pointer);
        return switch (group.field().type()) {
            case RELATION, CHOICE, YES_NO -> group;
            default -> throw Invalid.of(pointer, "query.not-groupable", path);
        };
    }

    private List<List<Record>> cards(Board board, PageSql page, int limit) {
        Joins.Target group = column(page.joins(), board.groupBy().field(), "/groupBy");
        List<PageSql> columns = new ArrayList<>();
        List<List<Record>> cards = new ArrayList<>();
        for (int i = 0; i < board.groups().size(); i++) {
            columns.add(page.with(page.where().and(is(group, board, i))));
            cards.add(new ArrayList<>());
        }
        read(page, cards, at -> columns.get(at).tagged(at, limit));
        if (page.hasMissingAhead()) {
            read(
                    page,
                    cards,
                    at -> {
                        int left = limit - cards.get(at).size();
                        return left > 0 ? columns.get(at).missingTagged(at, left) : null;
                    });
        }
        return cards;
    }

    /** Adds to each column the cards that its part of one statement finds. */
    private void read(
            PageSql page, List<List<Record>> cards, IntFunction<@Nullable Select<Record>> part) {
        IntStream.range(0, cards.size())
                .mapToObj(part)
                .filter(Objects::nonNull)
                .reduce(Select::unionAll)
                .ifPresent(
                        all -> {
                            for (Record row : sql.fetch(page.joins().sent(all))) {
                                cards.get(row.get(row.size() - 1, Integer.class)).add(row);
                            }
                        });
    }

    private static Condition is(Joins.Target group, Board board, int at) {
        String key = board.groups().get(at);
        String pointer = "/groups/" + at;
        if (key != null && board.isByTop()) {
            return Columns.text(group.alias(), group.field()).in(group.field().tree().within(key));
        }
        Field<?> column = Columns.main(group.alias(), group.field());
        if (key == null) {
            return column.isNull();
        }
        return switch (group.field().type()) {
            case RELATION ->
                    Columns.uuid(group.alias(), group.field().column()).eq(id(key, pointer));
            case YES_NO -> column.cast(Boolean.class).eq(Boolean.valueOf(key));
            default -> Columns.text(group.alias(), group.field()).eq(key);
        };
    }

    private static UUID id(String key, String pointer) {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException notAnId) {
            throw Invalid.of(pointer, "value.not-an-id");
        }
    }

    private Map<String, Map<String, @Nullable Object>> totals(
            Board board, @Nullable JsonNode asked) {
        Map<String, Map<String, @Nullable Object>> totals = new LinkedHashMap<>();
        if (board.measures().isEmpty()) {
            return totals;
        }
        Aggregation question =
                new Aggregation(
                        board.query().object(),
                        Filter.both(board.query().filter(), inColumns(board)),
                        List.of(board.groupBy()),
                        board.measures(),
                        1_000,
                        board.query().asOf());
        for (Aggregation.Item item : aggregates.aggregate(question, asked).items()) {
            Object key = item.group().get(board.groupBy().field());
            String text = String.valueOf(key instanceof Map<?, ?> named ? named.get("id") : key);
            totals.put(text, item.measures());
        }
        return totals;
    }

    /** There may be more values than an aggregate answers; only these are wanted. */
    private static Filter inColumns(Board board) {
        ArrayNode values = JsonNodeFactory.instance.arrayNode();
        List<Filter> some = new ArrayList<>();
        for (String key : board.groups()) {
            if (key == null) {
                some.add(
                        new Filter.Condition(
                                board.groupBy().field(), Operator.EMPTY, null, "/groupBy"));
            } else if (key.equals("true") || key.equals("false")) {
                values.add(Boolean.parseBoolean(key));
            } else {
                values.add(key);
            }
        }
        if (!values.isEmpty()) {
            Operator operator = board.isByTop() ? Operator.UNDER : Operator.IN;
            some.add(new Filter.Condition(board.groupBy().field(), operator, values, "/groups"));
        }
        return new Filter.Any(some);
    }
}
