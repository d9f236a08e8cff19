package org.odnos.records.query;

import org.jooq.Condition;
import org.odnos.platform.access.Caller;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comparisons of dates and times. A day means a whole day in the caller's zone; {@code
 * {"ago":"6m"}}, {@code {"ahead":"2w"}} and {@code "@today"} stand for days relative to now.
 */
@Component
final class TimeComparisons {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})([dwmqy])");

    private record Days(LocalDate from, LocalDate to) {}

    private final ValueReader reader;
    private final Clock clock;

    TimeComparisons(ValueReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    Condition compare(Joins.Target target, Operator operator, JsonNode value, Caller caller) {
        if (target.field().type() == FieldType.INSTANT && isMoment(value)) {
            Instant moment = (Instant) value(target, value, caller);
            var column = Columns.instant(target.alias(), target.field());
            return switch (operator) {
                case LT -> column.lt(moment);
                case LE -> column.le(moment);
                case GT -> column.gt(moment);
                case GE -> column.ge(moment);
                default -> column.eq(moment);
            };
        }
        LocalDate day = day(value, caller);
        return switch (operator) {
            case LT -> before(target, day, caller.zone());
            case LE -> before(target, day.plusDays(1), caller.zone());
            case GT -> from(target, day.plusDays(1), caller.zone());
            case GE -> from(target, day, caller.zone());
            default -> inside(target, new Days(day, day), caller.zone());
        };
    }

    Condition within(Joins.Target target, JsonNode value, Caller caller) {
        FieldType type = target.field().type();
        if (type != FieldType.DATE && type != FieldType.INSTANT) {
            throw new ValueFault("filter.operator-not-for-field");
        }
        if (!value.isObject() || value.size() != 1) {
            throw new ValueFault("filter.not-a-period");
        }
        Map.Entry<String, JsonNode> only = value.properties().iterator().next();
        String text = only.getValue().asString("");
        LocalDate today = today(caller);
        Days days =
                switch (only.getKey()) {
                    case "last" -> new Days(today.minus(span(text)).plusDays(1), today);
                    case "next" -> new Days(today, today.plus(span(text)).minusDays(1));
                    case "this" -> unit(text, today);
                    case "previous" -> unit(text, unit(text, today).from().minusDays(1));
                    default -> throw new ValueFault("filter.not-a-period");
                };
        ValueReader.checkYear(days.from());
        ValueReader.checkYear(days.to());
        return inside(target, days, caller.zone());
    }

    private static boolean isMoment(JsonNode value) {
        return value.isString() && value.asString().length() > "2026-01-31".length();
    }

    private LocalDate day(JsonNode value, Caller caller) {
        if (value.isObject() && value.size() == 1) {
            Map.Entry<String, JsonNode> only = value.properties().iterator().next();
            Period span = span(only.getValue().asString(""));
            return switch (only.getKey()) {
                case "ago" -> ValueReader.checkYear(today(caller).minus(span));
                case "ahead" -> ValueReader.checkYear(today(caller).plus(span));
                default -> throw new ValueFault("value.not-a-date");
            };
        }
        if (value.isString() && value.asString().equals("@today")) {
            return today(caller);
        }
        var date = org.odnos.records.object.Field.of("date", FieldType.DATE);
        if (reader.read(date, value, caller) instanceof LocalDate day) {
            return day;
        }
        throw new ValueFault("filter.value-missing");
    }

    private Object value(Joins.Target target, JsonNode value, Caller caller) {
        Object read = reader.read(target.field(), value, caller);
        if (read == null) {
            throw new ValueFault("filter.value-missing");
        }
        return read;
    }

    private LocalDate today(Caller caller) {
        return LocalDate.now(clock.withZone(caller.zone()));
    }

    private static Period span(String text) {
        Matcher matcher = SPAN.matcher(text);
        if (!matcher.matches()) {
            throw new ValueFault("filter.not-a-period");
        }
        int count = Integer.parseInt(matcher.group(1));
        return switch (matcher.group(2)) {
            case "d" -> Period.ofDays(count);
            case "w" -> Period.ofWeeks(count);
            case "m" -> Period.ofMonths(count);
            case "q" -> Period.ofMonths(3 * count);
            default -> Period.ofYears(count);
        };
    }

    private static Days unit(String name, LocalDate day) {
        return switch (name) {
            case "day" -> new Days(day, day);
            case "week" -> {
                LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Days(monday, monday.plusDays(6));
            }
            case "month" -> months(day.withDayOfMonth(1), 1);
            case "quarter" ->
                    months(
                            LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1),
                            3);
            case "year" -> months(LocalDate.of(day.getYear(), 1, 1), 12);
            default -> throw new ValueFault("filter.not-a-period");
        };
    }

    private static Days months(LocalDate first, int count) {
        return new Days(first, first.plusMonths(count).minusDays(1));
    }

    private static Condition inside(Joins.Target target, Days days, ZoneId zone) {
        return from(target, days.from(), zone).and(before(target, days.to().plusDays(1), zone));
    }

    private static Condition from(Joins.Target target, LocalDate day, ZoneId zone) {
        if (target.field().type() == FieldType.DATE) {
            return Columns.of(target.alias(), target.field().column(), LocalDate.class).ge(day);
        }
        return Columns.instant(target.alias(), target.field())
                .ge(day.atStartOfDay(zone).toInstant());
    }

    private static Condition before(Joins.Target target, LocalDate day, ZoneId zone) {
        if (target.field().type() == FieldType.DATE) {
            return Columns.of(target.alias(), target.field().column(), LocalDate.class).lt(day);
        }
        return Columns.instant(target.alias(), target.field())
                .lt(day.atStartOfDay(zone).toInstant());
    }
}
