package org.odnos.bench;

import java.util.List;
import java.util.UUID;

/**
 * Who works in the measured company and through which stages its deals go.
 *
 * @param sellers a hundred, so that each has one in a hundred of everything
 * @param stages four open ones, the won one and the lost one
 */
record Firm(
        String schema,
        UUID administrator,
        List<Seller> sellers,
        UUID pipeline,
        List<Stage> stages) {

    record Seller(UUID id, UUID department) {}

    record Stage(UUID id, int probability) {}

    Seller seller(int number) {
        return sellers.get(number);
    }
}
