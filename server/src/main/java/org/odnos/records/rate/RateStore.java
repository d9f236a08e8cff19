package org.odnos.records.rate;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The table of exchange rates. */
@Component
class RateStore {

    private final JdbcClient jdbc;

    RateStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ExchangeRate> all() {
        return jdbc.sql(
                        """
                        select currency, valid_on, rate from exchange_rate
                        order by currency, valid_on desc limit 1000
                        """)
                .query(
                        (row, _) ->
                                new ExchangeRate(
                                        row.getString("currency"),
                                        row.getObject("valid_on", LocalDate.class),
                                        row.getBigDecimal("rate").stripTrailingZeros()))
                .list();
    }

    @Nullable BigDecimal find(String currency, LocalDate validOn) {
        return jdbc.sql("select rate from exchange_rate where currency = ? and valid_on = ?")
                .params(List.of(currency, validOn))
                .query((row, _) -> row.getBigDecimal("rate").stripTrailingZeros())
                .optional()
                .orElse(null);
    }

    void put(String currency, LocalDate validOn, BigDecimal rate) {
        jdbc.sql(
                        """
                        insert into exchange_rate (currency, valid_on, rate) values (?, ?, ?)
                        on conflict (currency, valid_on) do update set rate = excluded.rate
                        """)
                .params(List.of(currency, validOn, rate))
                .update();
    }

    /** How many rates that was, none or one. */
    int remove(String currency, LocalDate validOn) {
        return jdbc.sql("delete from exchange_rate where currency = ? and valid_on = ?")
                .params(List.of(currency, validOn))
                .update();
    }
}
