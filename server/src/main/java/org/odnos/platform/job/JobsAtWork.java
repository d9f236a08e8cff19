package org.odnos.platform.job;

import org.odnos.platform.company.CurrencyUse;
import org.springframework.stereotype.Component;

import java.util.Optional;

/** A job goes on in the currency that it was started with. */
@Component
class JobsAtWork implements CurrencyUse {

    private final JobStore store;

    JobsAtWork(JobStore store) {
        this.store = store;
    }

    @Override
    public Optional<String> objection() {
        return store.isAnyOpen() ? Optional.of("currency.job-at-work") : Optional.empty();
    }
}
