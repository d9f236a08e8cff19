package org.odnos.platform.text;

import java.util.HashMap;
import java.util.Map;

/** Serbian in its other script; what stands in braces and foreign letters stay. */
public final class SerbianScript {

    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "đ", "e", "ž", "z", "i", "j", "k", "l", "lj", "m", "n", "nj", "o",
        "p", "r", "s", "t", "ć", "u", "f", "h", "c", "č", "dž", "š"
    };
    private static final String CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџш";
    private static final Map<String, String> LETTERS = letters();
    private static final Map<String, String> BACK = back();

    private SerbianScript() {}

    public static String cyrillic(String text) {
        StringBuilder result = new StringBuilder();
        int at = 0;
        boolean inBraces = false;
        while (at < text.length()) {
            char c = text.charAt(at);
            inBraces = c == '{' || (inBraces && c != '}');
            int length = inBraces ? 1 : letter(text, at);
            String piece = text.substring(at, at + length);
            result.append(inBraces ? piece : LETTERS.getOrDefault(piece, piece));
            at += length;
        }
        return result.toString();
    }

    public static String latin(String text) {
        StringBuilder result = new StringBuilder();
        text.chars()
                .mapToObj(c -> String.valueOf((char) c))
                .forEach(letter -> result.append(BACK.getOrDefault(letter, letter)));
        return result.toString();
    }

    /** How many characters the letter at this place has. */
    private static int letter(String text, int at) {
        return at + 2 <= text.length() && LETTERS.containsKey(text.substring(at, at + 2)) ? 2 : 1;
    }

    private static Map<String, String> letters() {
        Map<String, String> letters = new HashMap<>();
        for (int i = 0; i < LATIN.length; i++) {
            String small = String.valueOf(CYRILLIC.charAt(i));
            String capital = String.valueOf(Character.toUpperCase(CYRILLIC.charAt(i)));
            String latin = LATIN[i];
            letters.put(latin, small);
            letters.put(
                    latin.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + latin.substring(1),
                    capital);
            letters.put(latin.toUpperCase(java.util.Locale.ROOT), capital);
        }
        return letters;
    }

    /** A capital of two letters is written as at the beginning of a word: Љубав is Ljubav. */
    private static Map<String, String> back() {
        Map<String, String> back = new HashMap<>();
        LETTERS.forEach(
                (latin, cyrillic) -> {
                    boolean isAllCapitals =
                            latin.length() > 1 && Character.isUpperCase(latin.charAt(1));
                    if (!isAllCapitals) {
                        back.put(cyrillic, latin);
                    }
                });
        return back;
    }
}
