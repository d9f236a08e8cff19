package org.odnos.records.formula;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Exact numbers, none of them larger than any field could hold on the way to its result. */
final class Numbers {

    /** Decimals that a division keeps; a field keeps four of them, rounded half up. */
    static final int DIVISION_DECIMALS = 20;

    private static final int MAX_DIGITS = 60;

    private Numbers() {}

    static Object exact(Object value) {
        return value instanceof Double number ? BigDecimal.valueOf(number) : value;
    }

    /** A number or an amount as a decimal. */
    static BigDecimal decimal(Object value) {
        return switch (exact(value)) {
            case BigDecimal number -> number;
            case Long number -> BigDecimal.valueOf(number);
            case Amount amount -> amount.value();
            default -> throw new IllegalArgumentException("No number: " + value.getClass());
        };
    }

    static BigDecimal checked(BigDecimal number) {
        if ((long) number.precision() - number.scale() > MAX_DIGITS) {
            throw new FormulaFault("formula.too-large");
        }
        return number.scale() > DIVISION_DECIMALS
                ? number.setScale(DIVISION_DECIMALS, RoundingMode.HALF_UP)
                : number;
    }

    static BigDecimal divided(BigDecimal number, BigDecimal by) {
        if (by.signum() == 0) {
            throw new FormulaFault("formula.division-by-zero");
        }
        return checked(number.divide(by, DIVISION_DECIMALS, RoundingMode.HALF_UP));
    }

    static long whole(BigDecimal number) {
        try {
            return number.setScale(0, RoundingMode.DOWN).longValueExact();
        } catch (ArithmeticException tooLarge) {
            throw new FormulaFault("formula.too-large");
        }
    }

    /** A count of things such as days or letters. */
    static int count(Object value) {
        long number = (Long) value;
        if (number < -1_000_000 || number > 1_000_000) {
            throw new FormulaFault("formula.too-large");
        }
        return (int) number;
    }

    static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
