package org.odnos.records.formula;

import static org.odnos.records.formula.ValueKind.DECIMAL;
import static org.odnos.records.formula.ValueKind.INTEGER;
import static org.odnos.records.formula.ValueKind.MONEY;
import static org.odnos.records.formula.ValueKind.TEXT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.function.BinaryOperator;

/** Arithmetic, exact: of whole numbers, decimals and amounts of money. */
final class NumberFunctions {

    private static final int MAX_DECIMALS = 10;

    private NumberFunctions() {}

    static void addTo(FunctionTable table) {
        whole(table);
        mixed(table, "_+_", BigDecimal::add);
        mixed(table, "_-_", BigDecimal::subtract);
        mixed(table, "_*_", BigDecimal::multiply);
        mixed(table, "_/_", Numbers::divided);
        table.add("_/_", DECIMAL, List.of(INTEGER, INTEGER), v -> quotient(v));
        table.add(
                "_/_",
                MONEY,
                List.of(MONEY, INTEGER),
                v -> new Amount(Numbers.divided(Numbers.decimal(v[0]), Numbers.decimal(v[1]))));
        table.add(
                "_/_",
                MONEY,
                List.of(MONEY, DECIMAL),
                v -> new Amount(Numbers.divided(Numbers.decimal(v[0]), Numbers.decimal(v[1]))));
        table.add("_/_", DECIMAL, List.of(MONEY, MONEY), v -> quotient(v));
        money(table);
        named(table);
        conversions(table);
    }

    private static void whole(FunctionTable table) {
        List<ValueKind> two = List.of(INTEGER, INTEGER);
        table.add("_+_", INTEGER, two, v -> Numbers.whole(both(v, BigDecimal::add)));
        table.add("_-_", INTEGER, two, v -> Numbers.whole(both(v, BigDecimal::subtract)));
        table.add("_*_", INTEGER, two, v -> Numbers.whole(both(v, BigDecimal::multiply)));
        table.add("_%_", INTEGER, two, v -> remainder((Long) v[0], (Long) v[1]));
        table.add(
                "-_",
                INTEGER,
                List.of(INTEGER),
                v -> Numbers.whole(Numbers.decimal(v[0]).negate()));
        table.add("-_", DECIMAL, List.of(DECIMAL), v -> Numbers.decimal(v[0]).negate());
        table.add("-_", MONEY, List.of(MONEY), v -> new Amount(Numbers.decimal(v[0]).negate()));
    }

    private static void mixed(
            FunctionTable table, String operator, BinaryOperator<BigDecimal> operation) {
        for (List<ValueKind> kinds :
                List.of(
                        List.of(DECIMAL, DECIMAL),
                        List.of(DECIMAL, INTEGER),
                        List.of(INTEGER, DECIMAL))) {
            table.add(operator, DECIMAL, kinds, v -> both(v, operation));
        }
    }

    private static void money(FunctionTable table) {
        List<ValueKind> two = List.of(MONEY, MONEY);
        table.add("_+_", MONEY, two, v -> new Amount(both(v, BigDecimal::add)));
        table.add("_-_", MONEY, two, v -> new Amount(both(v, BigDecimal::subtract)));
        for (ValueKind number : List.of(INTEGER, DECIMAL)) {
            table.add(
                    "_*_",
                    MONEY,
                    List.of(MONEY, number),
                    v -> new Amount(both(v, BigDecimal::multiply)));
            table.add(
                    "_*_",
                    MONEY,
                    List.of(number, MONEY),
                    v -> new Amount(both(v, BigDecimal::multiply)));
            table.add("money", MONEY, List.of(number), v -> new Amount(Numbers.decimal(v[0])));
        }
    }

    private static void named(FunctionTable table) {
        table.add("round", DECIMAL, List.of(DECIMAL), v -> rounded(v[0], 0));
        table.add("round", DECIMAL, List.of(DECIMAL, INTEGER), v -> rounded(v[0], decimals(v)));
        table.add(
                "round",
                MONEY,
                List.of(MONEY, INTEGER),
                v -> new Amount(rounded(v[0], decimals(v))));
        table.add(
                "abs", INTEGER, List.of(INTEGER), v -> Numbers.whole(Numbers.decimal(v[0]).abs()));
        table.add("abs", DECIMAL, List.of(DECIMAL), v -> Numbers.decimal(v[0]).abs());
        table.add("abs", MONEY, List.of(MONEY), v -> new Amount(Numbers.decimal(v[0]).abs()));
        table.add("floor", INTEGER, List.of(DECIMAL), v -> toWhole(v[0], RoundingMode.FLOOR));
        table.add("ceiling", INTEGER, List.of(DECIMAL), v -> toWhole(v[0], RoundingMode.CEILING));
    }

    private static void conversions(FunctionTable table) {
        table.add("number", DECIMAL, List.of(INTEGER), v -> Numbers.decimal(v[0]));
        table.add("number", DECIMAL, List.of(MONEY), v -> Numbers.decimal(v[0]));
        table.add("number", DECIMAL, List.of(TEXT), v -> parsed((String) v[0]));
        table.add("integer", INTEGER, List.of(DECIMAL), v -> Numbers.whole(Numbers.decimal(v[0])));
        table.add(
                "hours",
                DECIMAL,
                List.of(ValueKind.DURATION),
                v -> Numbers.divided(seconds(v[0]), BigDecimal.valueOf(3_600)));
        table.add(
                "minutes",
                DECIMAL,
                List.of(ValueKind.DURATION),
                v -> Numbers.divided(seconds(v[0]), BigDecimal.valueOf(60)));
    }

    private static BigDecimal seconds(Object duration) {
        return BigDecimal.valueOf(((Duration) duration).toSeconds());
    }

    private static Object parsed(String text) {
        String number = text.strip();
        if (number.isEmpty()) {
            return Empty.EMPTY;
        }
        if (number.length() > 40 || !number.matches("[+-]?\\d+(\\.\\d+)?")) {
            throw new FormulaFault("formula.not-a-number", TextFunctions.shortened(number));
        }
        return Numbers.checked(new BigDecimal(number));
    }

    private static BigDecimal both(Object[] v, BinaryOperator<BigDecimal> operation) {
        return Numbers.checked(operation.apply(Numbers.decimal(v[0]), Numbers.decimal(v[1])));
    }

    private static BigDecimal quotient(Object[] v) {
        return Numbers.divided(Numbers.decimal(v[0]), Numbers.decimal(v[1]));
    }

    private static long remainder(long number, long by) {
        if (by == 0) {
            throw new FormulaFault("formula.division-by-zero");
        }
        return number % by;
    }

    private static int decimals(Object[] v) {
        return Math.clamp((Long) v[1], -MAX_DECIMALS, MAX_DECIMALS);
    }

    private static BigDecimal rounded(Object value, int decimals) {
        return Numbers.decimal(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static long toWhole(Object value, RoundingMode mode) {
        return Numbers.whole(Numbers.decimal(value).setScale(0, mode));
    }
}
