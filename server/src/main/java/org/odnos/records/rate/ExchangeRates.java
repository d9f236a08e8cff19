package org.odnos.records.rate;

import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Everyone reads the rates, administrators keep them. What is stored already keeps its worth. */
@Service
public class ExchangeRates {

    private static final int WHOLE_DIGITS = 11;
    private static final int DECIMALS = 8;

    private final RateStore store;

    ExchangeRates(RateStore store) {
        this.store = store;
    }

    /** All rates, by currency and newest first. */
    @Transactional(readOnly = true)
    public List<ExchangeRate> all() {
        return store.all();
    }

    /** Sets the rate of a currency from a day on. */
    @Transactional
    public void put(ExchangeRate rate) {
        Access.requireAdministrator();
        if (Currency.getAvailableCurrencies().stream()
                .noneMatch(known -> known.getCurrencyCode().equals(rate.currency()))) {
            throw Invalid.of("/currency", "value.unknown-currency", rate.currency());
        }
        if (rate.currency().equals(CurrentCaller.get().currency())) {
            throw Invalid.of("/currency", "rate.own-currency", rate.currency());
        }
        check(rate.rate());
        store.put(rate.currency(), rate.validOn(), rate.rate());
    }

    /** Takes a rate away. */
    @Transactional
    public void remove(String currency, LocalDate validOn) {
        Access.requireAdministrator();
        if (store.remove(currency, validOn) == 0) {
            throw new NotFound();
        }
    }

    private static void check(BigDecimal rate) {
        BigDecimal plain = rate.stripTrailingZeros();
        if (rate.signum() <= 0) {
            throw Invalid.of("/rate", "rate.not-positive");
        }
        if ((long) plain.precision() - plain.scale() > WHOLE_DIGITS) {
            throw Invalid.of("/rate", "value.too-large");
        }
        if (plain.scale() > DECIMALS) {
            throw Invalid.of("/rate", "value.too-precise", DECIMALS);
        }
    }
}
