package org.odnos.sales.funnel;

import java.math.BigDecimal;

/** How many deals and how much money, in the company's currency. */
record Tally(long count, BigDecimal money) {

    static final Tally NONE = new Tally(0, BigDecimal.ZERO);

    Tally plus(Tally other) {
        return new Tally(count + other.count, money.add(other.money));
    }
}
