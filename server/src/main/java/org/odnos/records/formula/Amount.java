package org.odnos.records.formula;

import java.math.BigDecimal;

/** Money inside an expression, always in the company's currency. */
record Amount(BigDecimal value) {

    /** 1.0 and 1.00 are one amount. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Amount amount && value.compareTo(amount.value) == 0;
    }

    @Override
    public int hashCode() {
        return value.stripTrailingZeros().hashCode();
    }
}
