package org.odnos.records.formula;

import static org.odnos.records.formula.ValueKind.DATE;
import static org.odnos.records.formula.ValueKind.DECIMAL;
import static org.odnos.records.formula.ValueKind.DURATION;
import static org.odnos.records.formula.ValueKind.INSTANT;
import static org.odnos.records.formula.ValueKind.INTEGER;
import static org.odnos.records.formula.ValueKind.MONEY;
import static org.odnos.records.formula.ValueKind.TEXT;
import static org.odnos.records.formula.ValueKind.YES_NO;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.TypeParamType;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;

/** What is more, less or the same; what is empty is neither more nor less than anything. */
final class ComparisonFunctions {

    private static final CelType ANY = TypeParamType.create("A");
    private static final List<ValueKind> NUMBERS = List.of(INTEGER, DECIMAL, MONEY);

    private static final Map<String, IntPredicate> ORDERS =
            Map.of(
                    "_<_", order -> order < 0,
                    "_<=_", order -> order <= 0,
                    "_>_", order -> order > 0,
                    "_>=_", order -> order >= 0);

    private ComparisonFunctions() {}

    static void addTo(FunctionTable table) {
        ORDERS.forEach((operator, test) -> order(table, operator, test));
        for (ValueKind one : ValueKind.values()) {
            same(table, one, one);
        }
        for (ValueKind one : NUMBERS) {
            NUMBERS.stream().filter(other -> other != one).forEach(o -> same(table, one, o));
        }
        table.declare(
                FunctionTable.signature("@in", YES_NO.type(), ANY, ListType.create(ANY)),
                v -> ((List<?>) v[1]).stream().anyMatch(one -> isSame(v[0], one)));
    }

    private static void same(FunctionTable table, ValueKind one, ValueKind other) {
        CelType[] both = {one.type(), other.type()};
        table.declare(
                FunctionTable.signature("_==_", YES_NO.type(), both), v -> isSame(v[0], v[1]));
        table.declare(
                FunctionTable.signature("_!=_", YES_NO.type(), both), v -> !isSame(v[0], v[1]));
    }

    private static void order(FunctionTable table, String operator, IntPredicate test) {
        for (ValueKind one : NUMBERS) {
            for (ValueKind other : NUMBERS) {
                compare(table, operator, test, one, other);
            }
        }
        for (ValueKind kind : List.of(TEXT, DATE, INSTANT, DURATION)) {
            compare(table, operator, test, kind, kind);
        }
    }

    private static void compare(
            FunctionTable table,
            String operator,
            IntPredicate test,
            ValueKind one,
            ValueKind other) {
        table.declare(
                FunctionTable.signature(operator, YES_NO.type(), one.type(), other.type()),
                v -> v[0] != Empty.EMPTY && v[1] != Empty.EMPTY && test.test(compared(v[0], v[1])));
    }

    @SuppressWarnings("unchecked") // The types of the language say that both are of one class.
    static int compared(Object one, Object other) {
        boolean numbers = isNumber(one) && isNumber(other);
        return numbers
                ? Numbers.decimal(one).compareTo(Numbers.decimal(other))
                : ((Comparable<Object>) one).compareTo(other);
    }

    private static boolean isSame(Object one, Object other) {
        boolean numbers = isNumber(one) && isNumber(other);
        return numbers
                ? Numbers.decimal(one).compareTo(Numbers.decimal(other)) == 0
                : Objects.equals(one, other);
    }

    private static boolean isNumber(Object value) {
        return value instanceof Number || value instanceof Amount;
    }
}
