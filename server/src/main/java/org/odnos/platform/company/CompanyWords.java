package org.odnos.platform.company;

import org.odnos.kernel.Invalid;
import org.odnos.platform.text.Language;

import java.time.ZoneId;
import java.util.Currency;
import java.util.Optional;

/** Reads the words of which settings are made; each names its own field when it is wrong. */
public final class CompanyWords {

    private CompanyWords() {}

    public static Language language(String tag) {
        return Language.ofTag(tag)
                .orElseThrow(() -> Invalid.of("/language", "unknownLanguage", tag));
    }

    public static String currency(String code) {
        return Optional.of(code)
                .filter(CompanyWords::isCurrency)
                .orElseThrow(() -> Invalid.of("/currency", "unknownCurrency", code));
    }

    /**
     * A place, not an offset: {@code UTC+3} lies east for us and west for the database. Whether the
     * database knows the place too is for whoever stores it.
     */
    public static ZoneId timeZone(String name) {
        boolean place = name.equals("UTC") || name.contains("/");
        if (!place || !ZoneId.getAvailableZoneIds().contains(name)) {
            throw unknownTimeZone(name);
        }
        return ZoneId.of(name);
    }

    public static Invalid unknownTimeZone(String name) {
        return Invalid.of("/timeZone", "unknownTimeZone", name);
    }

    /** Where most of those who chose the language are, for a company that did not say. */
    public static ZoneId usualTimeZone(Language language) {
        return ZoneId.of(
                switch (language) {
                    case EN -> "UTC";
                    case RU -> "Europe/Moscow";
                    case CS -> "Europe/Prague";
                    case SR_LATN, SR_CYRL -> "Europe/Belgrade";
                    case AZ -> "Asia/Baku";
                });
    }

    /**
     * In use today: the JDK also knows the currencies of the past, and precious metals without
     * decimals.
     */
    private static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }
}
