package org.odnos.records.formula;

import static org.odnos.records.formula.ValueKind.DATE;
import static org.odnos.records.formula.ValueKind.DURATION;
import static org.odnos.records.formula.ValueKind.INSTANT;
import static org.odnos.records.formula.ValueKind.INTEGER;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/** Dates, moments and the time between them; a day is one of the company's time zone. */
final class TimeFunctions {

    private TimeFunctions() {}

    static void addTo(FunctionTable table) {
        differences(table);
        parts(table);
        table.add(
                "date",
                DATE,
                List.of(INTEGER, INTEGER, INTEGER),
                v ->
                        checked(
                                () ->
                                        LocalDate.of(
                                                Numbers.count(v[0]),
                                                Numbers.count(v[1]),
                                                Numbers.count(v[2]))));
        table.add("dateOf", DATE, List.of(INSTANT), v -> day(v[0]));
        table.add("addDays", DATE, List.of(DATE, INTEGER), v -> later(v, ChronoUnit.DAYS));
        table.add("addMonths", DATE, List.of(DATE, INTEGER), v -> later(v, ChronoUnit.MONTHS));
        table.add("addYears", DATE, List.of(DATE, INTEGER), v -> later(v, ChronoUnit.YEARS));
        table.add("today", DATE, List.of(), _ -> Evaluation.today());
    }

    private static void differences(FunctionTable table) {
        table.add(
                "_-_",
                INTEGER,
                List.of(DATE, DATE),
                v -> ChronoUnit.DAYS.between((LocalDate) v[1], (LocalDate) v[0]));
        table.add("_+_", DATE, List.of(DATE, INTEGER), v -> later(v, ChronoUnit.DAYS));
        table.add(
                "_-_",
                DATE,
                List.of(DATE, INTEGER),
                v -> later(new Object[] {v[0], -(Long) v[1]}, ChronoUnit.DAYS));
        table.add(
                "_-_",
                DURATION,
                List.of(INSTANT, INSTANT),
                v -> Duration.between((Instant) v[1], (Instant) v[0]));
        table.add(
                "_+_",
                INSTANT,
                List.of(INSTANT, DURATION),
                v -> checked(() -> ((Instant) v[0]).plus((Duration) v[1])));
        table.add(
                "_-_",
                INSTANT,
                List.of(INSTANT, DURATION),
                v -> checked(() -> ((Instant) v[0]).minus((Duration) v[1])));
        table.add("_+_", DURATION, List.of(DURATION, DURATION), v -> sum(v[0], v[1]));
        table.add(
                "_-_",
                DURATION,
                List.of(DURATION, DURATION),
                v -> sum(v[0], ((Duration) v[1]).negated()));
    }

    private static void parts(FunctionTable table) {
        part(table, "year", LocalDate::getYear);
        part(table, "month", LocalDate::getMonthValue);
        part(table, "day", LocalDate::getDayOfMonth);
        part(table, "weekday", date -> date.getDayOfWeek().getValue());
    }

    private static void part(FunctionTable table, String name, ToLongFunction<LocalDate> part) {
        table.add(name, INTEGER, List.of(DATE), v -> part.applyAsLong((LocalDate) v[0]));
        table.add(name, INTEGER, List.of(INSTANT), v -> part.applyAsLong(day(v[0])));
    }

    private static LocalDate day(Object instant) {
        return LocalDate.ofInstant((Instant) instant, Evaluation.zone());
    }

    private static Object later(Object[] v, ChronoUnit unit) {
        return checked(() -> ((LocalDate) v[0]).plus(Numbers.count(v[1]), unit));
    }

    private static Duration sum(Object one, Object other) {
        try {
            return ((Duration) one).plus((Duration) other);
        } catch (ArithmeticException tooLong) {
            throw new FormulaFault("formula.too-large");
        }
    }

    private static Object checked(Supplier<Object> time) {
        try {
            return time.get();
        } catch (DateTimeException | ArithmeticException none) {
            throw new FormulaFault("formula.no-date");
        }
    }
}
