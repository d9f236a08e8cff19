package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Money;
import org.odnos.records.object.Computed;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.StoredColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What roll-ups come to: one statement for any number of parents. */
@Component
class Figures {

    private static final int WHOLE_DIGITS = 15;
    private static final int DECIMALS = 4;

    /** A roll-up where it stands. */
    record Wanted(
            ObjectType parent,
            Field field,
            Computed.RollUp how,
            Description.Children children,
            String currency) {}

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By parent; those without a figure are left out. */
    Map<UUID, Object> of(Wanted wanted, Collection<UUID> parents) {
        Map<UUID, Object> figures = new HashMap<>();
        jdbc.sql(statement(wanted))
                .param(parents.toArray(UUID[]::new))
                .query(
                        row -> {
                            Object value = read(wanted, row);
                            if (value != null) {
                                figures.put(row.getObject("id", UUID.class), value);
                            }
                        });
        return figures;
    }

    private static String statement(Wanted wanted) {
        ObjectType child = wanted.children().object();
        Field link = wanted.children().field();
        String mine =
                link.type() == FieldType.ABOUT
                        ? "c.%1$s_object = '%2$s' and c.%1$s_id = p.id"
                                .formatted(link.column(), wanted.parent().name())
                        : "c.%s = p.id".formatted(link.column());
        String from = " from %s c where %s and c.deleted_at is null".formatted(child.table(), mine);
        return "select p.id, (select %s) as v from unnest(?::uuid[]) as p(id)"
                .formatted(figure(wanted, from));
    }

    private static String figure(Wanted wanted, String from) {
        String key = wanted.how().field();
        if (key == null) {
            return "count(*)" + from;
        }
        String column =
                "c." + StoredColumns.of(wanted.children().object().require(key)).getLast().name();
        return switch (wanted.how().fn()) {
            case COUNT -> "count(%s)%s".formatted(column, from);
            case SUM -> "coalesce(sum(%s), 0)%s".formatted(column, from);
            case MIN -> "min(%s)%s".formatted(column, from);
            case MAX -> "max(%s)%s".formatted(column, from);
            case LAST ->
                    "%1$s%2$s and %1$s is not null order by c.created_at desc, c.id desc limit 1"
                            .formatted(column, from);
        };
    }

    private static @Nullable Object read(Wanted wanted, ResultSet row) throws SQLException {
        return switch (wanted.field().type()) {
            case DATE -> row.getObject("v", LocalDate.class);
            case INSTANT -> {
                Timestamp at = row.getTimestamp("v");
                yield at == null ? null : at.toInstant();
            }
            case YES_NO -> row.getObject("v", Boolean.class);
            case TEXT -> row.getString("v");
            default -> value(wanted.field(), row.getBigDecimal("v"), wanted.currency());
        };
    }

    /** A number as the field keeps it; null where it is too large for any field. */
    static @Nullable Object value(Field field, @Nullable BigDecimal number, String currency) {
        if (number == null) {
            return null;
        }
        BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        if ((long) rounded.precision() - rounded.scale() > WHOLE_DIGITS) {
            return null;
        }
        return switch (field.type()) {
            case MONEY -> new Money(rounded, currency);
            case DECIMAL -> rounded.scale() < 0 ? rounded.setScale(0) : rounded;
            default -> rounded.longValue();
        };
    }
}
