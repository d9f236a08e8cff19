package org.odnos.kernel;

import java.math.BigDecimal;
import java.util.Currency;

/**
 * An amount in a currency (ISO 4217), with at most four decimals and fifteen digits before them:
 * exactly what a column {@code numeric(19,4)} holds. Equal values are equal however they were
 * written: 5, 5.0 and 5.00 EUR. An unknown currency or an amount that does not fit is an {@link
 * IllegalArgumentException}.
 */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

    public static final int MAX_DECIMALS = 4;
    public static final int MAX_INTEGER_DIGITS = 15;

    public Money {
        int decimals = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
        BigDecimal stripped = amount.stripTrailingZeros();
        if (stripped.scale() > MAX_DECIMALS) {
            throw new IllegalArgumentException("More than four decimals");
        }
        // Digits are counted before the scale is set: 1e400 must not become four hundred of them.
        if ((long) stripped.precision() - stripped.scale() > MAX_INTEGER_DIGITS) {
            throw new IllegalArgumentException("More than fifteen digits");
        }
        amount = stripped.setScale(Math.max(decimals, stripped.scale()));
    }

    public static Money of(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    public Money plus(Money other) {
        requireSameCurrency(other);
        return new Money(amount.add(other.amount), currency);
    }

    @Override
    public int compareTo(Money other) {
        requireSameCurrency(other);
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency;
    }

    private void requireSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(currency + " and " + other.currency + " do not mix");
        }
    }
}
