package org.odnos.records.rate;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Money;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Converts money into the company's currency at the newest rate known for it. */
@Component
public class Rates {

    private static final int SCALE = 4;
    private static final String NEWEST =
            """
            select distinct on (currency) currency, rate from exchange_rate
            where valid_on <= current_date order by currency, valid_on desc
            """;

    private final JdbcClient jdbc;

    Rates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Today's rates for one save; asks the database once, and only if a foreign currency comes. */
    public Today today() {
        return new Today(jdbc, CurrentCaller.get().currency());
    }

    /** The rates of today; not to be kept longer than a save. */
    public static final class Today {
        private final JdbcClient jdbc;
        private final String own;
        private @Nullable Map<String, BigDecimal> rates;

        private Today(JdbcClient jdbc, String own) {
            this.jdbc = jdbc;
            this.own = own;
        }

        /** The amount in the company's currency, half up to four decimals; empty without a rate. */
        public Optional<BigDecimal> inCompanyCurrency(Money money) {
            return rate(money.currency())
                    .map(rate -> money.amount().multiply(rate))
                    .map(amount -> amount.setScale(SCALE, RoundingMode.HALF_UP));
        }

        /** What one unit is worth today in the company's currency, if that is known. */
        public Optional<BigDecimal> rate(String currency) {
            if (currency.equals(own)) {
                return Optional.of(BigDecimal.ONE);
            }
            if (rates == null) {
                rates = load();
            }
            return Optional.ofNullable(rates.get(currency));
        }

        private Map<String, BigDecimal> load() {
            Map<String, BigDecimal> loaded = new HashMap<>();
            jdbc.sql(NEWEST)
                    .query((row, _) -> loaded.put(row.getString(1), row.getBigDecimal(2)))
                    .list();
            return loaded;
        }
    }
}
