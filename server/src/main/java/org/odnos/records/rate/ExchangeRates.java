package org.odnos.records.rate;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.SettingsChanged;
import org.odnos.platform.company.CurrencyUse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everyone reads the rates, administrators keep them. What is stored already keeps its worth. */
@Service
public class ExchangeRates implements CurrencyUse {

    private static final int WHOLE_DIGITS = 11;
    private static final int DECIMALS = 8;

    private final RateStore store;
    private final ApplicationEventPublisher events;

    ExchangeRates(RateStore store, ApplicationEventPublisher events) {
        this.store = store;
        this.events = events;
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
        BigDecimal old = store.find(rate.currency(), rate.validOn());
        store.put(rate.currency(), rate.validOn(), rate.rate());
        tell(rate.currency(), rate.validOn(), old, rate.rate());
    }

    /** Takes a rate away. */
    @Transactional
    public void remove(String currency, LocalDate validOn) {
        Access.requireAdministrator();
        BigDecimal old = store.find(currency, validOn);
        if (store.remove(currency, validOn) == 0) {
            throw new NotFound();
        }
        tell(currency, validOn, old, null);
    }

    private void tell(
            String currency,
            LocalDate validOn,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after) {
        boolean same = before != null && after != null && before.compareTo(after) == 0;
        if (!same) {
            events.publishEvent(
                    new SettingsChanged(
                            "exchangeRate",
                            Map.of(currency + " " + validOn, Arrays.asList(before, after))));
        }
    }

    /** They say what others are worth in the company's currency, and in no other. */
    @Override
    public Optional<String> objection() {
        return store.all().isEmpty() ? Optional.empty() : Optional.of("currency.has-rates");
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
