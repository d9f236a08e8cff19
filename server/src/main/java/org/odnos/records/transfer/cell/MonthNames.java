package org.odnos.records.transfer.cell;

import org.odnos.platform.text.Language;
import org.odnos.records.search.SearchKeys;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Months by name, long and short, in all our languages. */
final class MonthNames {

    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    static Optional<Integer> number(String name) {
        return Optional.ofNullable(NUMBERS.get(key(name)));
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        List<TextStyle> styles =
                List.of(
                        TextStyle.FULL,
                        TextStyle.FULL_STANDALONE,
                        TextStyle.SHORT,
                        TextStyle.SHORT_STANDALONE);
        for (Language language : Language.values()) {
            Locale locale = language.locale();
            for (Month month : Month.values()) {
                for (TextStyle style : styles) {
                    String name = key(month.getDisplayName(style, locale));
                    if (name.chars().noneMatch(Character::isDigit)) {
                        numbers.putIfAbsent(name, month.getValue());
                    }
                }
            }
        }
        return numbers;
    }

    private static String key(String name) {
        return SearchKeys.fold(name).replace(".", "");
    }
}
