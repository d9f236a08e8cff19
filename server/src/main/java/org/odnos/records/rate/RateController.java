package org.odnos.records.rate;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Exchange rates of the company. */
@RestController
@RequestMapping("/api/v1/exchange-rates")
class RateController {

    record RateRequest(BigDecimal rate) {}

    record Rate(String currency, LocalDate validOn, String rate) {
        static Rate of(ExchangeRate rate) {
            return new Rate(rate.currency(), rate.validOn(), rate.rate().toPlainString());
        }
    }

    record Answer(List<Rate> items) {}

    private final ExchangeRates rates;

    RateController(ExchangeRates rates) {
        this.rates = rates;
    }

    @GetMapping
    Answer all() {
        return new Answer(rates.all().stream().map(Rate::of).toList());
    }

    @PutMapping("/{currency}/{validOn}")
    Rate put(
            @PathVariable String currency,
            @PathVariable LocalDate validOn,
            @RequestBody RateRequest request) {
        ExchangeRate rate = new ExchangeRate(currency, validOn, request.rate());
        rates.put(rate);
        return Rate.of(rate);
    }

    @DeleteMapping("/{currency}/{validOn}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String currency, @PathVariable LocalDate validOn) {
        rates.remove(currency, validOn);
    }
}
