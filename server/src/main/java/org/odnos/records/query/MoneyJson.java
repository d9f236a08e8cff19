package org.odnos.records.query;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Money as the API writes it: a text with at least two decimals, and the currency. */
final class MoneyJson {

    private static final int DECIMALS = 2;

    private MoneyJson() {}

    static Map<String, Object> of(BigDecimal amount, String currency) {
        BigDecimal plain = amount.stripTrailingZeros();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("amount", plain.setScale(Math.max(DECIMALS, plain.scale())).toPlainString());
        json.put("currency", currency);
        return json;
    }
}
