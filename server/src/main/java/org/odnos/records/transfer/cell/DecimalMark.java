package org.odnos.records.transfer.cell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a column puts before decimals; the other of the two groups thousands. */
public enum DecimalMark {
    POINT("."),
    COMMA(",");

    private final String sign;

    DecimalMark(String sign) {
        this.sign = sign;
    }

    /** As in JSON: {@code .} or {@code ,}. */
    public String sign() {
        return sign;
    }

    /** Where people write in that language and nothing else tells. */
    public static DecimalMark usualIn(Locale language) {
        return language.getLanguage().equals("en") ? POINT : COMMA;
    }

    public static Optional<DecimalMark> of(String sign) {
        return Arrays.stream(values()).filter(mark -> mark.sign.equals(sign)).findFirst();
    }
}
