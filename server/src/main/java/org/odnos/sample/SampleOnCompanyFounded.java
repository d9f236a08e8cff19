package org.odnos.sample;

import org.odnos.platform.account.CompanyFounded;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Fills a new company if its founder wants to see something first; after pipelines are laid out.
 */
@Component
class SampleOnCompanyFounded {

    private final SampleCompany sample;
    private final boolean always;

    /** By {@code ./odnos start --sample} whoever starts the program wishes it for its founder. */
    SampleOnCompanyFounded(SampleCompany sample, @Value("${odnos.sample:false}") boolean always) {
        this.sample = sample;
        this.always = always;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(CompanyFounded founded) {
        if (founded.sample() || always) {
            sample.add();
        }
    }
}
