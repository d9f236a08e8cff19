package org.odnos.sample;

import org.odnos.platform.text.Language;

import java.util.List;

/**
 * Which language a firm speaks: half of them that of the company itself, the others one of the five
 * in turn by chance.
 */
record Speech(Language home, Dice dice) {

    private static final double AT_HOME = 0.5;
    private static final List<String> LANGUAGES = List.of("en", "ru", "cs", "sr", "az");

    Dictionary drawn() {
        return Dictionary.of(dice.happens(AT_HOME) ? home : foreign());
    }

    private Language foreign() {
        return switch (dice.pick(LANGUAGES)) {
            case "ru" -> Language.RU;
            case "cs" -> Language.CS;
            case "az" -> Language.AZ;
            case "sr" -> serbian();
            default -> Language.EN;
        };
    }

    /** Serbian firms write in either script. */
    private Language serbian() {
        return home == Language.SR_CYRL || dice.happens(0.5) ? Language.SR_CYRL : Language.SR_LATN;
    }
}
