package org.odnos.sales;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A deal was lost, or came in already lost; published in the transaction that saved it.
 *
 * @param reason null for a deal from elsewhere that came without one
 */
public record DealLost(DealId deal, @Nullable UUID reason, LocalDate closedOn) {}
