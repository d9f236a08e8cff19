package org.odnos.records.transfer.cell;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads numbers and amounts of money as people write them: 1 250 000, 1.200,00, (500), 12 Kč. */
public final class CellNumbers {

    /**
     * What a cell says.
     *
     * @param currency null where none is written
     */
    public record Amount(BigDecimal number, @Nullable String currency) {}

    private static final String GROUP = "[ \u00A0\u202F'’";
    private static final Pattern POINT =
            Pattern.compile(
                    "\\d{1,3}(?:"
                            + GROUP
                            + ",]\\d{3})*(?:\\.\\d*)?|\\d*(?:\\.\\d+)?|\\d+\\."
                            + "|\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d*)?"); // thousands as in India
    private static final Pattern COMMA =
            Pattern.compile("\\d{1,3}(?:" + GROUP + ".]\\d{3})*(?:,\\d*)?|\\d*(?:,\\d+)?|\\d+,");

    private static final Pattern PARTS =
            Pattern.compile(
                    "([^\\d.,()+-]*)([(+-]?)\\s*([^\\d.,]*)([\\d.,][\\d.,\\s\u00A0\u202F'’]*?)\\s*(\\)?)([^\\d]*)");

    /** Signs that mean one currency; "$" and "kr" mean several and are taken as the company's. */
    private static final Map<String, String> SIGNS =
            Map.of(
                    "€", "EUR", "£", "GBP", "₽", "RUB", "руб", "RUB", "руб.", "RUB", "р.", "RUB",
                    "Kč", "CZK", "₼", "AZN", "din.", "RSD", "дин.", "RSD");

    private static final Set<String> CODES =
            Currency.getAvailableCurrencies().stream()
                    .map(Currency::getCurrencyCode)
                    .collect(Collectors.toUnmodifiableSet());

    private static final Set<String> UNTOLD = Set.of("", "$", "kr", "%");
    private static final int LONGEST = 60;

    private CellNumbers() {}

    public static Optional<Amount> read(String cell, DecimalMark mark) {
        String text = cell.strip();
        Matcher parts = PARTS.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        String unit = (parts.group(1) + parts.group(3) + parts.group(6)).strip();
        boolean bracket = parts.group(2).equals("(");
        boolean isUnit = UNTOLD.contains(unit) || currency(unit) != null;
        if (!isUnit || bracket != parts.group(5).equals(")")) {
            return Optional.empty();
        }
        boolean negative = bracket || parts.group(2).equals("-");
        return digits(parts.group(4).strip(), mark)
                .map(number -> negative ? number.negate() : number)
                .map(number -> new Amount(number, currency(unit)));
    }

    private static Optional<BigDecimal> digits(String text, DecimalMark mark) {
        Pattern form = mark == DecimalMark.POINT ? POINT : COMMA;
        if (text.isEmpty() || !form.matcher(text).matches()) {
            return Optional.empty();
        }
        String plain = text.replaceAll(GROUP + (mark == DecimalMark.POINT ? ",]" : ".]"), "");
        return Optional.of(new BigDecimal(plain.replace(',', '.')));
    }

    private static @Nullable String currency(String unit) {
        String code = SIGNS.getOrDefault(unit, unit);
        return CODES.contains(code) ? code : null;
    }
}
