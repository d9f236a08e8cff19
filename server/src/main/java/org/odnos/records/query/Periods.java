package org.odnos.records.query;

import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;

import tools.jackson.databind.JsonNode;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days relative to today, as filters write them: {@code {"last":"30d"}}, {@code {"next":"1w"}},
 * {@code {"this":"month"}}, {@code {"previous":"quarter"}}, {@code {"next":"month"}} for the
 * calendar's next one, {@code {"ago":"6m"}}.
 */
final class Periods {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,4})([hdwmqy])");

    /** From the first to the last day. */
    record Days(LocalDate from, LocalDate to) {}

    /** One key and its text, the shape of everything relative. */
    record Relative(String kind, String text) {

        static Relative of(JsonNode value) {
            if (!value.isObject() || value.size() != 1) {
                throw new ValueFault("filter.not-a-period");
            }
            Map.Entry<String, JsonNode> only = value.properties().iterator().next();
            return new Relative(only.getKey(), only.getValue().asString(""));
        }

        boolean isHours() {
            return SPAN.matcher(text).matches() && text.endsWith("h");
        }

        Duration hours() {
            return Duration.ofHours(Integer.parseInt(text, 0, text.length() - 1, 10));
        }
    }

    private Periods() {}

    static Days days(Relative relative, LocalDate today) {
        String text = relative.text();
        Days days =
                switch (relative.kind()) {
                    case "last" -> new Days(today.minus(span(text)).plusDays(1), today);
                    case "next" ->
                            isSpan(text)
                                    ? new Days(today, today.plus(span(text)).minusDays(1))
                                    : unit(text, unit(text, today).to().plusDays(1));
                    case "this" -> unit(text, today);
                    case "previous" -> unit(text, unit(text, today).from().minusDays(1));
                    default -> throw new ValueFault("filter.not-a-period");
                };
        ValueReader.checkYear(days.from());
        ValueReader.checkYear(days.to());
        return days;
    }

    /** The day that {@code ago} or {@code ahead} means. */
    static LocalDate day(Relative relative, LocalDate today) {
        Period span = span(relative.text());
        return switch (relative.kind()) {
            case "ago" -> ValueReader.checkYear(today.minus(span));
            case "ahead" -> ValueReader.checkYear(today.plus(span));
            default -> throw new ValueFault("value.not-a-date");
        };
    }

    private static boolean isSpan(String text) {
        return SPAN.matcher(text).matches();
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
            case "y" -> Period.ofYears(count);
            default -> throw new ValueFault("filter.hours-need-a-time");
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
}
