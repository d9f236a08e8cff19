package org.odnos.records.rate;

import java.math.BigDecimal;
import java.time.LocalDate;

/** From that day on one unit of the currency is worth {@code rate} in the company's currency. */
public record ExchangeRate(String currency, LocalDate validOn, BigDecimal rate) {}
