package org.odnos.records.transfer;

import org.odnos.platform.company.CurrencyUse;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** An import goes on in the currency that it was started with. */
@Component
class ImportsAtWork implements CurrencyUse {

    private final ImportStore store;

    ImportsAtWork(ImportStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> objection() {
        return store.atWork().isEmpty() ? Optional.empty() : Optional.of("currency.import-at-work");
    }
}
