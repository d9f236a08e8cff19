package org.odnos.bench;

import org.jspecify.annotations.Nullable;

/** A language with the ways in which others spell its names and the keys it is typed with. */
@SuppressWarnings("ImmutableEnumChecker") // Spellings hold patterns and never change.
enum Tongue {
    RU(
            "ru.json",
            "ru",
            "+7 916",
            Spelling.RUSSIAN_SCHOLARLY,
            Spelling.RUSSIAN_ENGLISH,
            "йцукенгшщзхъфывапролджэячсмитьбюё qwertyuiop[]asdfghjkl;'zxcvbnm,.`"),
    SR_LATN(
            "sr_RS_latin.json",
            "sr",
            "+381 64",
            Spelling.SERBIAN_CYRILLIC,
            Spelling.SERBIAN_ENGLISH,
            "qwertzuiopšđasdfghjklčćyxcvbnmž qwertyuiop[]asdfghjkl;'zxcvbnm\\"),
    SR_CYRL(
            "sr_RS_cyrillic_derived.json",
            "sr",
            "+381 63",
            Spelling.SERBIAN_LATIN,
            Spelling.SERBIAN_ENGLISH,
            "љњертзуиопшђасдфгхјклчћѕџцвбнмж qwertyuiop[]asdfghjkl;'zxcvbnm\\"),
    CS(
            "cs_CZ.json",
            "cs",
            "+420 601",
            Spelling.CZECH_RUSSIAN,
            null,
            "qwertzuiopúasdfghjklůyxcvbnměščřžýáíé qwertyuiop[asdfghjkl;zxcvbnm234567890"),
    AZ(
            "az.json",
            "az",
            "+994 50",
            Spelling.AZERBAIJANI_RUSSIAN,
            Spelling.AZERBAIJANI_ENGLISH,
            "qüertyuiopöğasdfghjklıəzxcvbnmçş qwertyuiop[]asdfghjkl;'zxcvbnm,.");

    final String file;
    final String sample;
    final String callingCode;
    final Spelling otherScript;
    final @Nullable Spelling foreign;
    private final String keys;

    Tongue(
            String file,
            String sample,
            String callingCode,
            Spelling otherScript,
            @Nullable Spelling foreign,
            String keys) {
        this.file = file;
        this.sample = sample;
        this.callingCode = callingCode;
        this.otherScript = otherScript;
        this.foreign = foreign;
        this.keys = keys;
    }

    /** What appears if the keys of this language are pressed while the keyboard stands in US. */
    String onAmericanKeys(String text) {
        String[] sides = keys.split(" ", -1);
        return swapped(text, sides[0], sides[1]);
    }

    /** What appears if the American keys are pressed while the keyboard stands in this language. */
    String onOwnKeys(String text) {
        String[] sides = keys.split(" ", -1);
        return swapped(text, sides[1], sides[0]);
    }

    private static String swapped(String text, String from, String to) {
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            char small = letter == 'İ' ? 'i' : Character.toLowerCase(letter);
            int at = from.indexOf(small);
            result.append(at < 0 ? small : to.charAt(at));
        }
        return result.toString();
    }

    /** In Latin letters without marks. */
    String plain(String text) {
        Spelling foreignOne = foreign;
        return switch (this) {
            case RU -> Spelling.RUSSIAN_ENGLISH.of(text);
            case SR_CYRL -> Spelling.PLAIN.of(Spelling.SERBIAN_LATIN.of(text));
            case AZ -> foreignOne == null ? text : foreignOne.of(text);
            default -> Spelling.PLAIN.of(text);
        };
    }

    /** Words for the tables of figures. */
    String title() {
        return switch (this) {
            case RU -> "ru";
            case SR_LATN -> "sr-Latn";
            case SR_CYRL -> "sr-Cyrl";
            case CS -> "cs";
            case AZ -> "az";
        };
    }
}
