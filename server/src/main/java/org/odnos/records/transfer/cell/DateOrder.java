package org.odnos.records.transfer.cell;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order a column writes day, month and year. A four-digit year in front is always YMD. */
public enum DateOrder {
    YMD,
    DMY,
    MDY;

    /** Where people write in that language and nothing else tells. */
    public static DateOrder usualIn(Locale language) {
        return language.toLanguageTag().equals("en-US") ? MDY : DMY;
    }

    public static Optional<DateOrder> of(String name) {
        return Arrays.stream(values()).filter(order -> order.name().equals(name)).findFirst();
    }
}
