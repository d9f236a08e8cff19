package org.odnos.records.search;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Spelling of one script in another, for finding only; never shown to anyone. */
public final class Letters {

    private static final Map<Character, String> LATIN =
            Map.ofEntries(
                    letter('а', "a"),
                    letter('б', "b"),
                    letter('в', "v"),
                    letter('г', "g"),
                    letter('д', "d"),
                    letter('ђ', "dj"),
                    letter('е', "e"),
                    letter('ё', "e"),
                    letter('ж', "zh"),
                    letter('з', "z"),
                    letter('и', "i"),
                    letter('й', "j"),
                    letter('ј', "j"),
                    letter('к', "k"),
                    letter('л', "l"),
                    letter('љ', "lj"),
                    letter('м', "m"),
                    letter('н', "n"),
                    letter('њ', "nj"),
                    letter('о', "o"),
                    letter('п', "p"),
                    letter('р', "r"),
                    letter('с', "s"),
                    letter('т', "t"),
                    letter('ћ', "c"),
                    letter('у', "u"),
                    letter('ф', "f"),
                    letter('х', "h"),
                    letter('ц', "c"),
                    letter('ч', "ch"),
                    letter('џ', "dzh"),
                    letter('ш', "sh"),
                    letter('щ', "shch"),
                    letter('ъ', ""),
                    letter('ы', "y"),
                    letter('ь', ""),
                    letter('э', "e"),
                    letter('ю', "yu"),
                    letter('я', "ya"),
                    letter('ә', "a"),
                    letter('ғ', "g"),
                    letter('ө', "o"),
                    letter('ү', "u"),
                    letter('ҹ', "j"),
                    letter('ҝ', "g"),
                    letter('ҡ', "k"),
                    letter('һ', "h"),
                    letter('đ', "dj"),
                    letter('ə', "a"),
                    letter('ı', "i"),
                    letter('ø', "o"),
                    letter('ł', "l"),
                    letter('ß', "ss"),
                    letter('æ', "ae"),
                    letter('œ', "oe"));

    /** Spellings of one sound, longest first; applied in this order. */
    private static final String[][] SOUNDS = {
        {"shch|sch|sc", "s"},
        {"dzh|dz", "j"},
        {"ch|cz|cs|ts|tz|tch|c", "c"},
        {"sh|sz", "s"},
        {"zh", "z"},
        {"kh", "h"},
        {"ph", "f"},
        {"dj|dy", "d"},
        {"iy|ij|yy|yj", "i"},
        {"yu|iu|ju", "u"},
        {"ya|ia|ja", "a"},
        {"ye|ie|je|yo|jo|io", "e"},
        {"lj", "l"},
        {"nj", "n"},
        {"y|j", "i"},
        {"w", "v"},
        {"q", "g"},
        {"x", "h"},
        {"(.)\\1+", "$1"},
    };

    private static final Pattern[] PATTERNS = patterns();

    private Letters() {}

    /** How letters are spelled in Latin ones, for statements that have to do it themselves. */
    public static Map<Character, String> spelled() {
        return LATIN;
    }

    /** Expressions for the spellings of a sound, each with that sound, in their order. */
    public static List<Map.Entry<String, String>> heard() {
        return Arrays.stream(SOUNDS).map(pair -> Map.entry(pair[0], pair[1])).toList();
    }

    static String latin(String text) {
        StringBuilder result = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            result.append(c < 128 ? String.valueOf(c) : LATIN.getOrDefault(c, String.valueOf(c)));
        }
        return result.toString();
    }

    static String sounds(String word) {
        String result = word;
        for (int i = 0; i < PATTERNS.length; i++) {
            result = PATTERNS[i].matcher(result).replaceAll(SOUNDS[i][1]);
        }
        return result;
    }

    private static Pattern[] patterns() {
        Pattern[] patterns = new Pattern[SOUNDS.length];
        for (int i = 0; i < SOUNDS.length; i++) {
            patterns[i] = Pattern.compile(SOUNDS[i][0]);
        }
        return patterns;
    }

    private static Map.Entry<Character, String> letter(char letter, String latin) {
        return Map.entry(letter, latin);
    }
}
