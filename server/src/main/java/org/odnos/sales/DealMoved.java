package org.odnos.sales;

import java.time.Instant;
import java.util.UUID;

/**
 * A deal went from one stage to another; published in the transaction that moved it.
 *
 * @param at the moment of the step: now, or the day on which it was closed
 */
public record DealMoved(DealId deal, UUID fromStage, UUID toStage, Instant at) {}
