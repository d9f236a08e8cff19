package org.odnos.sales;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Money;

import java.time.LocalDate;

/**
 * A deal was won, or came in already won, as from a file of earlier years; published in the
 * transaction that saved it.
 *
 * @param amount null where nobody said what it is worth
 */
public record DealWon(DealId deal, @Nullable Money amount, LocalDate closedOn) {}
