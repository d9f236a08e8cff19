package org.odnos.platform.company;

import java.util.Optional;

/**
 * Implemented by whoever keeps something that is counted in the company's currency. Asked in the
 * transaction of the workspace that would change it.
 */
public interface CurrencyUse {

    /**
     * Code of the problem that says why the currency has to stay, with the currency as its
     * argument; empty while nothing is counted in it.
     */
    Optional<String> objection();
}
