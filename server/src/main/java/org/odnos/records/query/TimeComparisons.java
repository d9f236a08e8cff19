package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.odnos.platform.access.Caller;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;
import org.odnos.records.query.Periods.Days;
import org.odnos.records.query.Periods.Relative;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;

/**
 * Comparisons of dates and times. A day means a whole day in the caller's zone; {@code
 * {"ago":"6m"}}, {@code {"ahead":"2w"}} and {@code "@today"} stand for days relative to now, and
 * with hours, as {@code {"ago":"12h"}}, for a moment.
 */
@Component
final class TimeComparisons {

    /** A date or an instant, be it a column or a figure of many. */
    record Time(Field<?> column, FieldType type) {

        static Time of(Joins.Target target) {
            return new Time(Columns.main(target.alias(), target.field()), target.field().type());
        }

        Condition from(LocalDate day, ZoneId zone) {
            return type == FieldType.DATE
                    ? date().ge(day)
                    : instant().ge(day.atStartOfDay(zone).toInstant());
        }

        Condition before(LocalDate day, ZoneId zone) {
            return type == FieldType.DATE
                    ? date().lt(day)
                    : instant().lt(day.atStartOfDay(zone).toInstant());
        }

        Condition inside(Days days, ZoneId zone) {
            return from(days.from(), zone).and(before(days.to().plusDays(1), zone));
        }

        @SuppressWarnings("unchecked")
        Field<LocalDate> date() {
            return (Field<LocalDate>) column;
        }

        @SuppressWarnings("unchecked")
        Field<Instant> instant() {
            return (Field<Instant>) column;
        }
    }

    private final ValueReader reader;
    private final Clock clock;

    TimeComparisons(ValueReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    static boolean isTime(FieldType type) {
        return type == FieldType.DATE || type == FieldType.INSTANT;
    }

    Condition compare(Time time, Operator operator, JsonNode value, Caller caller) {
        if (time.type() == FieldType.INSTANT && isMoment(value)) {
            Instant moment = moment(value, caller);
            return switch (operator) {
                case LT -> time.instant().lt(moment);
                case LE -> time.instant().le(moment);
                case GT -> time.instant().gt(moment);
                case GE -> time.instant().ge(moment);
                default -> time.instant().eq(moment);
            };
        }
        LocalDate day = day(value, caller);
        ZoneId zone = caller.zone();
        return switch (operator) {
            case LT -> time.before(day, zone);
            case LE -> time.before(day.plusDays(1), zone);
            case GT -> time.from(day.plusDays(1), zone);
            case GE -> time.from(day, zone);
            default -> time.inside(new Days(day, day), zone);
        };
    }

    Condition within(Time time, JsonNode value, Caller caller) {
        if (!isTime(time.type())) {
            throw new ValueFault("filter.operator-not-for-field");
        }
        Relative relative = Relative.of(value);
        if (time.type() == FieldType.INSTANT && relative.isHours()) {
            Instant now = clock.instant();
            return switch (relative.kind()) {
                case "last" -> time.instant().between(now.minus(relative.hours()), now);
                case "next" -> time.instant().between(now, now.plus(relative.hours()));
                default -> throw new ValueFault("filter.not-a-period");
            };
        }
        return time.inside(Periods.days(relative, today(caller)), caller.zone());
    }

    /** Whether the day of the year falls into the period; the 29th of February is then a 28th. */
    Condition yearlyWithin(Time time, JsonNode value, Caller caller) {
        if (time.type() != FieldType.DATE) {
            throw new ValueFault("filter.operator-not-for-field");
        }
        Days days = Periods.days(Relative.of(value), today(caller));
        if (!days.to().isBefore(days.from().plusYears(1).minusDays(1))) {
            return time.column().isNotNull();
        }
        Field<Integer> day =
                DSL.field(
                        "(extract(month from {0}) * 100 + extract(day from {0}))::int",
                        Integer.class, time.column());
        int from = days.from().getMonthValue() * 100 + days.from().getDayOfMonth();
        int to = days.to().getMonthValue() * 100 + days.to().getDayOfMonth();
        int end = to == 228 && !Year.isLeap(days.to().getYear()) ? 229 : to;
        return from <= end ? day.between(from, end) : day.ge(from).or(day.le(end));
    }

    private static boolean isMoment(JsonNode value) {
        return value.isObject()
                ? Relative.of(value).isHours()
                : value.isString() && value.asString().length() > "2026-01-31".length();
    }

    private Instant moment(JsonNode value, Caller caller) {
        if (value.isObject()) {
            Relative relative = Relative.of(value);
            return switch (relative.kind()) {
                case "ago" -> clock.instant().minus(relative.hours());
                case "ahead" -> clock.instant().plus(relative.hours());
                default -> throw new ValueFault("value.not-a-time");
            };
        }
        var time = org.odnos.records.object.Field.of("time", FieldType.INSTANT);
        if (reader.read(time, value, caller) instanceof Instant moment) {
            return moment;
        }
        throw new ValueFault("filter.value-missing");
    }

    private LocalDate day(JsonNode value, Caller caller) {
        if (value.isObject() && value.size() == 1) {
            return Periods.day(Relative.of(value), today(caller));
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

    private LocalDate today(Caller caller) {
        return LocalDate.now(clock.withZone(caller.zone()));
    }
}
