package org.odnos.sample;

import org.odnos.platform.account.CompanyFounded;
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

    SampleOnCompanyFounded(SampleCompany sample) {
        this.sample = sample;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(CompanyFounded founded) {
        if (founded.sample()) {
            sample.add();
        }
    }
}
