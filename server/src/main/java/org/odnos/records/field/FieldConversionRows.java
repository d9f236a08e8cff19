package org.odnos.records.field;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Money;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.field.FieldConversionValues.Converted;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.StoredColumns;
import org.odnos.records.object.StoredColumns.SqlColumn;
import org.odnos.records.rate.Rates;
import org.odnos.records.save.ColumnValues;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Fills the column of the new type: reads some records, converts their values and writes these in
 * one statement. Versions and times of the records stay, as nobody sees a change. Records in the
 * trash are converted too, as they may come back.
 */
@Component
class FieldConversionRows {

    private final FieldConversionValues values;
    private final ColumnValues columns;
    private final Rates rates;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    FieldConversionRows(
            FieldConversionValues values,
            ColumnValues columns,
            Rates rates,
            JdbcClient jdbc,
            JsonMapper json) {
        this.values = values;
        this.columns = columns;
        this.rates = rates;
        this.jdbc = jdbc;
        this.json = json;
    }

    private record Row(UUID id, Instant created, @Nullable JsonNode stored) {}

    /** The value of a field as one JSON, numbers in it as texts. */
    static String stored(Field field) {
        String column = field.column();
        return switch (field.type()) {
            case INTEGER, DECIMAL, DURATION, RATING -> "to_jsonb(%s::text)".formatted(column);
            case MONEY ->
                    "jsonb_build_object('amount', %1$s::text, 'currency', %1$s_currency)"
                            .formatted(column);
            default -> "to_jsonb(%s)".formatted(column);
        };
    }

    /** What tells whether a record has a value. */
    static String main(Field field) {
        return StoredColumns.of(field).getFirst().name();
    }

    long filled(ObjectType object, Field field) {
        return jdbc.sql(
                        "select count(*) from %s where %s is not null"
                                .formatted(object.table(), main(field)))
                .query(Long.class)
                .single();
    }

    /**
     * How far it has come.
     *
     * @param last the last record converted; null if there are no more
     */
    record Reached(@Nullable UUID last, int count) {}

    /** The next records that have a value, in the order of their ids. */
    Reached next(FieldConversionWay way, UUID after, int limit) {
        List<Row> rows =
                jdbc.sql(
                                select(way)
                                        + "where id > ? and %s is not null order by id limit ?"
                                                .formatted(main(way.from())))
                        .params(List.of(after, limit))
                        .query((row, _) -> row(row))
                        .list();
        convert(way, rows);
        return new Reached(rows.size() < limit ? null : rows.getLast().id(), rows.size());
    }

    /** Those records anew, whatever became of their values. */
    void again(FieldConversionWay way, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            convert(
                    way,
                    jdbc.sql(select(way) + "where id = any(?)")
                            .param(ids.toArray(UUID[]::new))
                            .query((row, _) -> row(row))
                            .list());
        }
    }

    private static String select(FieldConversionWay way) {
        return "select id, created_at, case when %s is not null then %s end from %s "
                .formatted(main(way.from()), stored(way.from()), way.object().table());
    }

    private Row row(ResultSet row) throws SQLException {
        String stored = row.getString(3);
        return new Row(
                row.getObject(1, UUID.class),
                row.getTimestamp(2).toInstant(),
                stored == null ? null : json.readTree(stored));
    }

    private void convert(FieldConversionWay way, List<Row> rows) {
        Set<JsonNode> stored = new LinkedHashSet<>();
        for (Row row : rows) {
            JsonNode one = row.stored();
            if (one != null) {
                stored.add(one);
            }
        }
        Map<JsonNode, Converted> converted = values.of(way, stored);
        Rates.Known known = rates.of(asked(rows, converted));
        List<SqlColumn> names = StoredColumns.of(way.to());
        List<List<@Nullable String>> written = new ArrayList<>();
        names.forEach(_ -> written.add(new ArrayList<>()));
        for (Row row : rows) {
            List<@Nullable String> one =
                    columns.texts(
                            way.to(), value(row, converted), money -> worth(known, money, row));
            for (int i = 0; i < names.size(); i++) {
                written.get(i).add(one.get(i));
            }
        }
        write(way.object(), rows.stream().map(Row::id).toArray(UUID[]::new), names, written);
    }

    private static @Nullable Object value(Row row, Map<JsonNode, Converted> converted) {
        JsonNode stored = row.stored();
        Converted one = stored == null ? null : converted.get(stored);
        return one == null ? null : one.value();
    }

    private static List<Rates.Asked> asked(List<Row> rows, Map<JsonNode, Converted> converted) {
        List<Rates.Asked> asked = new ArrayList<>();
        for (Row row : rows) {
            if (value(row, converted) instanceof Money money) {
                asked.add(new Rates.Asked(money.currency(), day(row)));
            }
        }
        return asked;
    }

    /** As of an import: at the rate of the day when the record was made. */
    private static Optional<BigDecimal> worth(Rates.Known known, Money money, Row row) {
        return known.inCompanyCurrency(money, day(row));
    }

    private static LocalDate day(Row row) {
        return LocalDate.ofInstant(row.created(), CurrentCaller.get().zone());
    }

    private void write(
            ObjectType object,
            UUID[] ids,
            List<SqlColumn> names,
            List<List<@Nullable String>> written) {
        String set =
                names.stream()
                        .map(c -> "%1$s = a.%1$s::%2$s".formatted(c.name(), c.type()))
                        .collect(joining(", "));
        String statement =
                "update %s t set %s from unnest(?::uuid[], %s) as a(id, %s) where t.id = a.id"
                        .formatted(
                                object.table(),
                                set,
                                names.stream().map(_ -> "?::text[]").collect(joining(", ")),
                                names.stream().map(SqlColumn::name).collect(joining(", ")));
        JdbcClient.StatementSpec update = jdbc.sql(statement).param(ids);
        for (List<@Nullable String> column : written) {
            update = update.param(column.toArray(String[]::new));
        }
        update.update();
    }
}
