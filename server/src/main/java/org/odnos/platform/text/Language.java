package org.odnos.platform.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages the program speaks. */
public enum Language {
    EN("en"),
    RU("ru"),
    CS("cs"),
    SR_LATN("sr-Latn"),
    SR_CYRL("sr-Cyrl"),
    AZ("az");

    private static final List<Locale> LOCALES =
            Arrays.stream(values()).map(Language::locale).toList();

    private final Locale locale;

    Language(String tag) {
        this.locale = Locale.forLanguageTag(tag);
    }

    /** BCP 47, as stored and as in JSON: {@code sr-Latn}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    public Locale locale() {
        return locale;
    }

    /** Ending of this language's message files: {@code sr_Latn}. */
    String suffix() {
        return tag().replace('-', '_');
    }

    /** The language of exactly this tag. */
    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values()).filter(language -> language.tag().equals(tag)).findFirst();
    }

    /**
     * The nearest language: {@code cs-CZ} is Czech, plain {@code sr} is Cyrillic as CLDR has it,
     * others English.
     */
    public static Language of(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ru" -> RU;
            case "cs" -> CS;
            case "az" -> AZ;
            case "sr" -> locale.getScript().equals("Latn") ? SR_LATN : SR_CYRL;
            default -> EN;
        };
    }

    /**
     * The best of ours for a header {@code Accept-Language}; English when there is none or it is
     * malformed.
     */
    public static Language accepted(String header) {
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .map(range -> Locale.forLanguageTag(range.getRange()))
                    .filter(Language::speaks)
                    .findFirst()
                    .map(Language::of)
                    .orElse(EN);
        } catch (IllegalArgumentException malformed) {
            return EN;
        }
    }

    private static boolean speaks(Locale locale) {
        return LOCALES.stream().anyMatch(ours -> ours.getLanguage().equals(locale.getLanguage()));
    }
}
