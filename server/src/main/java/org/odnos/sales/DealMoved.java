package org.odnos.sales;

import java.time.Instant;
import java.util.UUID;

/** A deal went from one stage to another; published in the transaction that moved it. */
public record DealMoved(DealId deal, UUID fromStage, UUID toStage, Instant at) {}
