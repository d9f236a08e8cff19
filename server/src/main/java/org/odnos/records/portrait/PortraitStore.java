package org.odnos.records.portrait;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.FieldType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts buyers and others by the values of many fields: all fields in one reading of the rows. */
@Component
class PortraitStore {

    /**
     * The records with one value of one feature.
     *
     * @param feature its place, or -1 for all records
     * @param value the group's key as text
     * @param distinct how many groups the feature has
     */
    record Counted(int feature, @Nullable String value, long buyers, long rest, long distinct) {}

    /**
     * Records to compare.
     *
     * @param rows a select of {@code id} and a column {@code c<n>} for each feature
     * @param buyers a select of {@code id}
     */
    record Compared(String rows, String buyers, List<Feature> features) {}

    /** So many records tell where the fifths of a number are. */
    private static final int SAMPLE = 100_000;

    static final int SHOWN = 20;

    private final JdbcClient jdbc;

    PortraitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where fifths of numbers end, by the feature's place; from a sample of a large table. */
    Map<Integer, List<BigDecimal>> fifths(Compared compared, String table) {
        List<Integer> numbers = places(compared.features(), Feature.Cut.FIFTHS);
        Map<Integer, List<BigDecimal>> fifths = new HashMap<>();
        if (numbers.isEmpty()) {
            return fifths;
        }
        long every = Math.max(1, rows(table) / SAMPLE);
        String columns =
                numbers.stream()
                        .map(
                                i ->
                                        "percentile_disc(array[0.2, 0.4, 0.6, 0.8]) within group"
                                                + " (order by c%d)::numeric[]".formatted(i))
                        .collect(Collectors.joining(", "));
        jdbc.sql(
                        "select %s from (%s) r where mod(hashtext(id::text)::bigint, %d) = 0"
                                .formatted(columns, compared.rows(), every))
                .query(
                        (row, _) -> {
                            for (int at = 0; at < numbers.size(); at++) {
                                fifths.put(numbers.get(at), bounds(row.getArray(at + 1)));
                            }
                            return true;
                        })
                .single();
        return fifths;
    }

    private long rows(String table) {
        return jdbc.sql(
                        "select greatest(reltuples, 0)::bigint from pg_class where oid ="
                                + " ?::regclass")
                .param(table)
                .query(Long.class)
                .single();
    }

    private static List<BigDecimal> bounds(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : List.of((BigDecimal[]) array.getArray()).stream().distinct().toList();
    }

    private static List<Integer> places(List<Feature> features, Feature.Cut cut) {
        return IntStream.range(0, features.size())
                .filter(i -> features.get(i).cut() == cut)
                .boxed()
                .toList();
    }

    /** All records first, then each feature's groups, the most frequent first. */
    List<Counted> count(Compared compared, Map<Integer, List<BigDecimal>> fifths, LocalDate today) {
        List<Feature> features = compared.features();
        List<Integer> plain =
                IntStream.range(0, features.size())
                        .filter(i -> !features.get(i).isEach())
                        .boxed()
                        .toList();
        String groups =
                joined(
                        plain,
                        i -> {
                            List<BigDecimal> bounds = fifths.getOrDefault(i, List.of());
                            return ", %s as g%d"
                                    .formatted(group(features.get(i), i, bounds, today), i);
                        });
        String which = joined(plain, i -> "when grouping(g%d) = 0 then %d ".formatted(i, i));
        Parts parts =
                new Parts(
                        groups,
                        which.isEmpty() ? "-1" : "case " + which + "else -1 end",
                        joined(plain, i -> "g" + i + ", "),
                        joined(plain, i -> "(g" + i + "), "),
                        joined(places(features, Feature.Cut.EACH), PortraitStore::each));
        return jdbc.sql(statement(compared, parts)).query((row, _) -> counted(row)).list();
    }

    /** What the statement says of each feature in turn. */
    private record Parts(String groups, String which, String values, String sets, String each) {}

    private static String statement(Compared compared, Parts parts) {
        return """
        with compared as materialized (
            select r.*, k.id is not null as buyer from (%s) r
            left join (%s) k on k.id = r.id),
        grouped as (select buyer%s from compared),
        counted as (
            select %s as feature, coalesce(%snull::text) as value,
                count(*) filter (where buyer) as buyers,
                count(*) filter (where not buyer) as rest
            from grouped group by grouping sets (%s())
            %s),
        ranked as (
            select *, count(*) over (partition by feature) as many,
                row_number() over (partition by feature
                    order by buyers + rest desc, value) as place
            from counted)
        select feature, value, buyers, rest, many from ranked where place <= %d
        order by feature, place
        """
                .formatted(
                        compared.rows(),
                        compared.buyers(),
                        parts.groups(),
                        parts.which(),
                        parts.values(),
                        parts.sets(),
                        parts.each(),
                        SHOWN);
    }

    private static String joined(List<Integer> places, IntFunction<String> text) {
        return places.stream().map(text::apply).collect(Collectors.joining());
    }

    private static Counted counted(ResultSet row) throws SQLException {
        return new Counted(
                row.getInt("feature"),
                row.getString("value"),
                row.getLong("buyers"),
                row.getLong("rest"),
                row.getLong("many"));
    }

    /** A record without any of the values is a group of its own. */
    private static String each(int i) {
        return """
        union all
        select %1$d, v, count(*) filter (where buyer), count(*) filter (where not buyer)
        from compared left join lateral unnest(c%1$d) as u(v) on true group by v
        """
                .formatted(i);
    }

    private static String group(Feature feature, int at, List<BigDecimal> fifths, LocalDate today) {
        String column = "c" + at;
        return switch (feature.cut()) {
            case VALUES, EACH -> column + "::text collate \"C\"";
            case FIFTHS -> fifth(column, fifths);
            case AGES ->
                    "case when %1$s is null then null else width_bucket(extract(year from age(date '%2$s', %1$s))::int, array%3$s)::text end"
                            .formatted(column, today, Ages.FROM);
            case MONTHS -> "to_char(%s, 'YYYY-MM')".formatted(local(feature, column));
        };
    }

    private static String fifth(String column, List<BigDecimal> fifths) {
        if (fifths.isEmpty()) {
            return "case when %s is null then null else '0' end".formatted(column);
        }
        String bounds =
                fifths.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
        return "width_bucket(%s::numeric, array[%s]::numeric[])::text".formatted(column, bounds);
    }

    private static String local(Feature feature, String column) {
        return feature.field().type() == FieldType.INSTANT
                ? "%s at time zone '%s'".formatted(column, CurrentCaller.get().zone().getId())
                : column;
    }
}
