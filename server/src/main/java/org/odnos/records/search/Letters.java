package org.odnos.records.search;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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

    /** Spellings of one sound, longest first; heard in this order. */
    private static final List<Sound> SOUNDS =
            List.of(
                    new Sound("s", "shch", "sch", "sc"),
                    new Sound("j", "dzh", "dz"),
                    new Sound("c", "ch", "cz", "cs", "ts", "tz", "tch", "c"),
                    new Sound("s", "sh", "sz"),
                    new Sound("z", "zh"),
                    new Sound("h", "kh"),
                    new Sound("f", "ph"),
                    new Sound("d", "dj", "dy"),
                    new Sound("i", "iy", "ij", "yy", "yj"),
                    new Sound("u", "yu", "iu", "ju"),
                    new Sound("a", "ya", "ia", "ja"),
                    new Sound("e", "ye", "ie", "je", "yo", "jo", "io"),
                    new Sound("l", "lj"),
                    new Sound("n", "nj"),
                    new Sound("i", "y", "j"),
                    new Sound("v", "w"),
                    new Sound("g", "q"),
                    new Sound("h", "x"));

    private static final String DOUBLED = "(.)\\1+";
    private static final Pattern DOUBLED_LETTER = Pattern.compile(DOUBLED);

    /** Most words have few of the spellings: to look for them is sooner done than to replace. */
    private record Sound(String heard, List<String> spellings, Pattern pattern) {

        private Sound(String heard, String... spellings) {
            this(heard, List.of(spellings), Pattern.compile(String.join("|", spellings)));
        }

        private String in(String word) {
            for (String spelling : spellings) {
                if (word.contains(spelling)) {
                    return pattern.matcher(word).replaceAll(heard);
                }
            }
            return word;
        }
    }

    private Letters() {}

    /** How letters are spelled in Latin ones, for statements that have to do it themselves. */
    public static Map<Character, String> spelled() {
        return LATIN;
    }

    /** Expressions for the spellings of a sound, each with that sound, in their order. */
    public static List<Map.Entry<String, String>> heard() {
        return Stream.concat(
                        SOUNDS.stream().map(one -> Map.entry(one.pattern().pattern(), one.heard())),
                        Stream.of(Map.entry(DOUBLED, "$1")))
                .toList();
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
        for (Sound sound : SOUNDS) {
            result = sound.in(result);
        }
        return hasDoubled(result) ? DOUBLED_LETTER.matcher(result).replaceAll("$1") : result;
    }

    private static boolean hasDoubled(String word) {
        for (int i = 1; i < word.length(); i++) {
            if (word.charAt(i) == word.charAt(i - 1)) {
                return true;
            }
        }
        return false;
    }

    private static Map.Entry<Character, String> letter(char letter, String latin) {
        return Map.entry(letter, latin);
    }
}
