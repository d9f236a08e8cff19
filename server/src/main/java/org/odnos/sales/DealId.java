package org.odnos.sales;

import java.util.UUID;

/** Which deal. */
public record DealId(UUID value) {}
