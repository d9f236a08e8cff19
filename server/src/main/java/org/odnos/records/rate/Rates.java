package org.odnos.records.rate;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Money;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Converts money into the company's currency at the rate of its day. */
@Component
public class Rates {

    /** What one unit of a currency was worth on a day. */
    public record Asked(String currency, LocalDate day) {}

    private static final int SCALE = 4;

    /** The newest rate of that day; before the first known one, that one. */
    private static final String OF_DAYS =
            """
            select a.currency, a.day, r.rate
            from unnest(?::text[], ?::date[]) as a(currency, day)
            cross join lateral (
                select rate from exchange_rate e where e.currency = a.currency
                order by e.valid_on > a.day, abs(e.valid_on - a.day) limit 1
            ) r
            """;

    private final JdbcClient jdbc;

    Rates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rates of one save; asks the database once, and only for foreign currencies. */
    public Known of(Collection<Asked> asked) {
        String own = CurrentCaller.get().currency();
        List<Asked> foreign =
                asked.stream().filter(one -> !one.currency().equals(own)).distinct().toList();
        Map<Asked, BigDecimal> rates = new HashMap<>();
        if (!foreign.isEmpty()) {
            jdbc.sql(OF_DAYS)
                    .param(foreign.stream().map(Asked::currency).toArray(String[]::new))
                    .param(foreign.stream().map(one -> one.day().toString()).toArray(String[]::new))
                    .query(
                            (row, _) ->
                                    rates.put(
                                            new Asked(
                                                    row.getString(1),
                                                    row.getObject(2, LocalDate.class)),
                                            row.getBigDecimal(3)))
                    .list();
        }
        return new Known(own, rates);
    }

    /** Rates that were asked for; not to be kept longer than a save. */
    public static final class Known {
        private final String own;
        private final Map<Asked, BigDecimal> rates;

        private Known(String own, Map<Asked, BigDecimal> rates) {
            this.own = own;
            this.rates = rates;
        }

        public boolean has(Asked asked) {
            return rate(asked) != null;
        }

        /** The amount in the company's currency, half up to four decimals; empty without a rate. */
        public Optional<BigDecimal> inCompanyCurrency(Money money, LocalDate day) {
            return Optional.ofNullable(rate(new Asked(money.currency(), day)))
                    .map(rate -> money.amount().multiply(rate))
                    .map(amount -> amount.setScale(SCALE, RoundingMode.HALF_UP));
        }

        private @Nullable BigDecimal rate(Asked asked) {
            return asked.currency().equals(own) ? BigDecimal.ONE : rates.get(asked);
        }
    }
}
