package org.odnos.records.field;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.text.Texts;
import org.odnos.records.field.FieldConversionValues.Converted;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.StoredColumns;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** How many records hold which values, those outside of the trash. */
@Component
class FieldConversionFigures {

    /** A value with the number of records that hold it. */
    record Counted(JsonNode stored, long count) {}

    /**
     * All values.
     *
     * @param filled how many records have one
     * @param different how many there are
     */
    record Totals(long filled, long different) {}

    /**
     * A value that does not convert.
     *
     * @param text as people write it, shortened
     * @param value as filters name it; null where none finds just these records
     * @param reason in the reader's language
     */
    record Failure(String text, @Nullable JsonNode value, long count, String code, String reason) {}

    /** Exact figures of what was converted. */
    record Result(long filled, long converted, long failing, List<Failure> failures) {}

    static final int MOST = 100_000;
    static final int SHOWN = 100;
    private static final int AT_ONCE = 1_000;
    private static final int MAX_TEXT = 200;

    private final FieldConversionValues values;
    private final Texts texts;
    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    FieldConversionFigures(
            FieldConversionValues values,
            Texts texts,
            JdbcTemplate template,
            JdbcClient jdbc,
            JsonMapper json) {
        this.values = values;
        this.texts = texts;
        this.template = template;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The most frequent values first, some at once, as long texts do not all fit into memory. */
    Totals each(ObjectType object, Field field, Consumer<List<Counted>> some) {
        String statement = counted(object, field, "") + " order by n desc, 1 limit " + MOST;
        long[] totals = {0, 0};
        List<Counted> chunk = new ArrayList<>();
        template.query(
                connection -> {
                    var prepared = connection.prepareStatement(statement);
                    prepared.setFetchSize(AT_ONCE);
                    return prepared;
                },
                row -> {
                    totals[0] = row.getLong(3);
                    totals[1] = row.getLong(4);
                    chunk.add(new Counted(json.readTree(row.getString(1)), row.getLong(2)));
                    if (chunk.size() == AT_ONCE) {
                        some.accept(List.copyOf(chunk));
                        chunk.clear();
                    }
                });
        if (!chunk.isEmpty()) {
            some.accept(List.copyOf(chunk));
        }
        return new Totals(totals[0], totals[1]);
    }

    private static String counted(ObjectType object, Field field, String more) {
        String columns =
                StoredColumns.of(field).stream()
                        .limit(2) // What money is worth tells no values apart.
                        .map(StoredColumns.SqlColumn::name)
                        .collect(joining(", "));
        return """
        select %s, n, (sum(n) over ())::bigint, count(*) over () from (
            select %s, count(*) as n from %s
            where deleted_at is null and %s is not null %s group by %s) as v
        """
                .formatted(
                        FieldConversionRows.stored(field),
                        columns,
                        object.table(),
                        FieldConversionRows.main(field),
                        more,
                        columns);
    }

    /** What stands in the column of the new type now. */
    Result result(FieldConversionWay way) {
        String without = "and " + FieldConversionRows.main(way.to()) + " is null";
        List<Counted> failing =
                jdbc.sql(
                                counted(way.object(), way.from(), without)
                                        + " order by n desc, 1 limit "
                                        + SHOWN)
                        .query((row, _) -> counted(row.getString(1), row.getLong(2)))
                        .list();
        long[] both =
                jdbc.sql(
                                """
                                select count(*), count(%s) from %s
                                where deleted_at is null and %s is not null
                                """
                                        .formatted(
                                                FieldConversionRows.main(way.to()),
                                                way.object().table(),
                                                FieldConversionRows.main(way.from())))
                        .query((row, _) -> new long[] {row.getLong(1), row.getLong(2)})
                        .single();
        return new Result(both[0], both[1], both[0] - both[1], failures(way, failing));
    }

    private Counted counted(String stored, long count) {
        return new Counted(json.readTree(stored), count);
    }

    private List<Failure> failures(FieldConversionWay way, List<Counted> failing) {
        var converted = values.of(way, failing.stream().map(Counted::stored).toList());
        List<Failure> failures = new ArrayList<>();
        for (Counted one : failing) {
            Converted tried = converted.get(one.stored());
            // One that has changed since and would convert now is not told as failing.
            if (tried != null && tried.fault() != null) {
                failures.add(failure(way.from(), one, tried));
            }
        }
        return failures;
    }

    Failure failure(Field from, Counted one, Converted tried) {
        String code = tried.fault() == null ? "" : tried.fault();
        return new Failure(
                shortened(tried.text()),
                filtered(from, one.stored()),
                one.count(),
                code,
                texts.text(
                        CurrentCaller.get().language(), "problem." + code, tried.args().toArray()));
    }

    private static @Nullable JsonNode filtered(Field from, JsonNode stored) {
        return switch (from.type()) {
            case TEXT, CHOICE, LINK, RELATION, INTEGER, DECIMAL, DURATION, RATING, YES_NO, DATE ->
                    stored;
            default -> null;
        };
    }

    static String shortened(String text) {
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) + "…" : text;
    }

    static boolean isFreeText(FieldType type) {
        return switch (type) {
            case TEXT, LONG_TEXT, RICH_TEXT, CHOICE, CHOICES, TAGS, LINK, AUTONUMBER -> true;
            default -> false;
        };
    }
}
