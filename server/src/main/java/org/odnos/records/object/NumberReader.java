package org.odnos.records.object;

import org.odnos.kernel.Money;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads numbers and money exactly; never through a float. */
final class NumberReader {

    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,15}(\\.\\d{1,4}0*)?");
    private static final int WHOLE_DIGITS = 15;
    private static final int DECIMALS = 4;
    private static final Set<String> CURRENCIES =
            Currency.getAvailableCurrencies().stream()
                    .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private NumberReader() {}

    static long integer(JsonNode json) {
        BigDecimal number = decimal(json);
        if (number.stripTrailingZeros().scale() > 0) {
            throw new ValueFault("value.not-whole");
        }
        return number.longValueExact();
    }

    static BigDecimal decimal(JsonNode json) {
        if (json.isBigDecimal() || json.isIntegralNumber()) {
            return checked(json.decimalValue());
        }
        String text = json.isString() ? json.asString().strip() : "";
        if (!PLAIN.matcher(text).matches()) {
            throw new ValueFault("value.not-a-number");
        }
        return checked(new BigDecimal(text));
    }

    static Money money(JsonNode json, String companyCurrency) {
        if (!json.isObject()) {
            return new Money(decimal(json), companyCurrency);
        }
        JsonNode currency = json.path("currency");
        String code = currency.isMissingNode() ? companyCurrency : currency.asString("");
        if (!CURRENCIES.contains(code)) {
            throw new ValueFault("value.unknown-currency", code);
        }
        return new Money(decimal(json.path("amount")), code);
    }

    private static BigDecimal checked(BigDecimal number) {
        long whole = (long) number.precision() - number.scale();
        if (whole > WHOLE_DIGITS) {
            throw new ValueFault("value.too-large");
        }
        if (number.scale() > 1_000 || number.stripTrailingZeros().scale() > DECIMALS) {
            throw new ValueFault("value.too-precise", DECIMALS);
        }
        return number;
    }
}
