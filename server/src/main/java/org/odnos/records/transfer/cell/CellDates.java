package org.odnos.records.transfer.cell;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates and times in the forms that spreadsheets and other programs write. */
public final class CellDates {

    /**
     * What a cell says.
     *
     * @param time null where only a day is given
     * @param offset null where no zone is given
     */
    public record Moment(LocalDate day, @Nullable LocalTime time, @Nullable ZoneOffset offset) {

        /** RFC 3339; a time without a zone is meant in the given one. */
        public String instant(ZoneId zone) {
            if (time == null) {
                return day.toString();
            }
            var local = day.atTime(time);
            return offset == null
                    ? local.atZone(zone).toInstant().toString()
                    : local.toInstant(offset).toString();
        }
    }

    private static final String TIME = "(?:(?:T|\\s*,\\s*|\\s+)(\\d{1,2}:\\d{2}.*))?";
    private static final Pattern NUMBERS =
            Pattern.compile(
                    "(\\d{1,4})\\s?([./-])\\s?(\\d{1,2})\\s?\\2\\s?(\\d{1,4})\\.?(?: г\\.?)?"
                            + TIME);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern DAY_FIRST =
            Pattern.compile(
                    "(\\d{1,2})[.\\s-]+(\\p{L}{3,}\\.?)[\\s,.-]+(\\d{2,4})\\.?(?: г\\.?)?" + TIME);
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(\\p{L}{3,}\\.?)\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})" + TIME);
    private static final Pattern CLOCK =
            Pattern.compile(
                    "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp])?(?:\\.?[Mm]\\.?)?"
                        + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?");

    private CellDates() {}

    /** The moment, if the cell holds one; {@code order} decides what 03/04/2024 means. */
    public static Optional<Moment> read(String cell, DateOrder order) {
        String text = cell.strip();
        if (text.length() < 6 || text.length() > 40) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(parsed(text, order));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Moment parsed(String text, DateOrder order) {
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return moment(day(numbers, order), numbers.group(5));
        }
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return moment(LocalDate.of(part(compact, 1), part(compact, 2), part(compact, 3)), null);
        }
        Matcher named = DAY_FIRST.matcher(text);
        if (named.matches()) {
            int month = month(named.group(2));
            return moment(
                    LocalDate.of(year(named.group(3)), month, part(named, 1)), named.group(4));
        }
        Matcher american = MONTH_FIRST.matcher(text);
        if (american.matches()) {
            int month = month(american.group(1));
            return moment(
                    LocalDate.of(part(american, 3), month, part(american, 2)), american.group(4));
        }
        return null;
    }

    private static LocalDate day(Matcher numbers, DateOrder order) {
        String first = numbers.group(1);
        int middle = part(numbers, 3);
        String last = numbers.group(4);
        if (first.length() > 2) {
            return LocalDate.of(fourDigits(first), middle, shortPart(last));
        }
        // Dots are only used where the day comes first.
        return switch (numbers.group(2).equals(".") ? DateOrder.DMY : order) {
            case YMD -> throw new DateTimeException("The year does not come first");
            case DMY -> LocalDate.of(year(last), middle, Integer.parseInt(first));
            case MDY -> LocalDate.of(year(last), Integer.parseInt(first), middle);
        };
    }

    private static Moment moment(LocalDate day, @Nullable String clock) {
        if (clock == null) {
            return new Moment(day, null, null);
        }
        Matcher parts = CLOCK.matcher(clock.strip());
        if (!parts.matches()) {
            throw new DateTimeException("No time");
        }
        String second = parts.group(3);
        int hour = hour(part(parts, 1), parts.group(5));
        LocalTime time =
                LocalTime.of(
                        hour,
                        part(parts, 2),
                        second == null ? 0 : Integer.parseInt(second),
                        nanos(parts.group(4)));
        return new Moment(day, time, offset(parts.group(6)));
    }

    private static int nanos(@Nullable String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }

    private static int hour(int hour, @Nullable String half) {
        if (half == null) {
            return hour;
        }
        if (hour < 1 || hour > 12) {
            throw new DateTimeException("No such hour");
        }
        return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    private static @Nullable ZoneOffset offset(@Nullable String zone) {
        if (zone == null) {
            return null;
        }
        return Character.isLetter(zone.charAt(0)) ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }

    private static int month(String name) {
        return MonthNames.number(name).orElseThrow(() -> new DateTimeException("No month"));
    }

    private static int year(String digits) {
        return digits.length() == 2 ? pivot(Integer.parseInt(digits)) : fourDigits(digits);
    }

    /** Two digits are this century up to 2049, as spreadsheets have it roughly. */
    private static int pivot(int year) {
        return year < 50 ? 2000 + year : 1900 + year;
    }

    private static int fourDigits(String digits) {
        if (digits.length() != 4) {
            throw new DateTimeException("No year");
        }
        return Integer.parseInt(digits);
    }

    private static int shortPart(String digits) {
        if (digits.length() > 2) {
            throw new DateTimeException("No day");
        }
        return Integer.parseInt(digits);
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
