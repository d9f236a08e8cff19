package org.odnos.records.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What somebody typed, as it is looked for.
 *
 * @param text folded; of a telephone number its digits without what is dialled before them
 * @param words sounds; numbers as they are
 */
record Question(String typed, String text, List<String> words) {

    private static final Pattern PHONE = Pattern.compile("[+(]?\\d[\\d\\s()/.-]{3,}\\d");
    private static final Pattern SIGN = Pattern.compile("[\\d@._/-]");
    private static final int RUSSIAN_LENGTH = 11;
    private static final int MIN_PART = 3;

    static Question of(String typed) {
        String plain = typed.replace('\0', ' ').strip();
        String text = PHONE.matcher(plain).matches() ? dialled(plain) : plain;
        return new Question(plain, SearchKeys.fold(text), SearchKeys.words(text));
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The same keys in other keyboard layouts. */
    List<Question> readings() {
        return KeyboardLayouts.readings(typed).stream()
                .map(Question::of)
                .filter(reading -> !reading.isEmpty() && !reading.words().equals(words))
                .toList();
    }

    /** By their sounds the words as they are spelled. */
    Map<String, String> spellings() {
        return SearchKeys.spelledWords(text);
    }

    /** Texts that may stand somewhere as they are: numbers, addresses and parts of them. */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        if (SIGN.matcher(text).find() && text.length() >= MIN_PART) {
            parts.add(text);
            String written = SearchKeys.fold(typed);
            if (!written.equals(text)) {
                parts.add(written);
            }
        }
        return parts;
    }

    /** A number as it may be known elsewhere: one without spaces. */
    boolean isNumber() {
        return typed.chars().anyMatch(Character::isDigit)
                && typed.chars().noneMatch(Character::isWhitespace);
    }

    /** However it is grouped, from at home or from abroad. */
    private static String dialled(String phone) {
        String digits = phone.replaceAll("\\D", "").replaceFirst("^0+", "");
        return digits.length() == RUSSIAN_LENGTH && digits.startsWith("8")
                ? digits.substring(1)
                : digits;
    }
}
