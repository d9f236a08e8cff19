package org.odnos.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One way of spelling names in other letters, as people and offices do it; written down apart from
 * the rules by which the search finds them.
 */
record Spelling(List<String[]> pairs) {

    static final Spelling RUSSIAN_SCHOLARLY =
            from(
                    "щ šč ж ž ч č ш š х h ц c ю ju я ja ё jo э è й j ы y ъ - ь - а a б b в v г g д"
                            + " d е e з z и i к k л l м m н n о o п p р r с s т t у u ф f");
    static final Spelling RUSSIAN_ENGLISH =
            from(
                    "щ shch ж zh ч ch ш sh х kh ц ts ю yu я ya ё yo э e й y ы y ъ - ь - а a б b в v"
                            + " г g д d е e з z и i к k л l м m н n о o п p р r с s т t у u ф f");
    static final Spelling SERBIAN_CYRILLIC =
            from(
                    "dž џ lj љ nj њ đ ђ ž ж ć ћ č ч š ш a а b б v в g г d д e е z з i и j ј k к l л"
                            + " m м n н o о p п r р s с t т u у f ф h х c ц");
    static final Spelling SERBIAN_LATIN =
            from(
                    "џ dž љ lj њ nj ђ đ ж ž ћ ć ч č ш š а a б b в v г g д d е e з z и i ј j к k л l"
                            + " м m н n о o п p р r с s т t у u ф f х h ц c");
    static final Spelling SERBIAN_ENGLISH = from("dž dzh đ dj ž zh ć ch č ch š sh");
    static final Spelling CZECH_RUSSIAN =
            from(
                    "ch х ř рж č ч š ш ž ж ja я ju ю h г c ц x кс q к w в ň н ť т ď д ě е é е á а í"
                        + " и ý ы ú у ů у ó о a а b б d д e е f ф g г i и j й k к l л m м n н o о p"
                        + " п r р s с t т u у v в y и z з ö ё ü ю ä е ľ л ĺ л ô о");
    static final Spelling AZERBAIJANI_RUSSIAN =
            from(
                    "mm м iye ие yev ев ya я yu ю ye е c дж ç ч ş ш x х h г ğ г q к ə а ı ы ö е ü у"
                        + " j ж y й a а b б d д e е f ф g г i и k к l л m м n н o о p п r р s с t т"
                        + " u у v в z з");
    static final Spelling AZERBAIJANI_ENGLISH = from("ə a x kh ş sh ç ch c j q g ğ gh ı i ö o ü u");
    static final Spelling PLAIN =
            from(
                    "ё е đ d ž z ć c č c š s á a é e ě e í i ý y ó o ú u ů u ř r ň n ť t ď d ö o ü"
                            + " u ä a ľ l ĺ l ô o ə e ı i ğ g ş s ç c");

    private static Spelling from(String pairs) {
        String[] words = pairs.split(" ", -1);
        List<String[]> all = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            all.add(new String[] {words[i], words[i + 1].equals("-") ? "" : words[i + 1]});
        }
        return new Spelling(all);
    }

    /** The text with the first fitting pair applied at each place; capitals stay capitals. */
    String of(String text) {
        String lower = lower(text);
        StringBuilder result = new StringBuilder();
        for (int at = 0; at < lower.length(); ) {
            String[] pair = fitting(lower, at);
            String written = pair[1];
            if (Character.isUpperCase(text.charAt(at)) && !written.isEmpty()) {
                written = written.substring(0, 1).toUpperCase(Locale.ROOT) + written.substring(1);
            }
            result.append(written);
            at += pair[0].length();
        }
        return result.toString();
    }

    private String[] fitting(String lower, int at) {
        return pairs.stream()
                .filter(pair -> lower.startsWith(pair[0], at))
                .findFirst()
                .orElseGet(
                        () -> {
                            String same = lower.substring(at, at + 1);
                            return new String[] {same, same};
                        });
    }

    /** Small letters, letter by letter, so that places in both texts are the same. */
    private static String lower(String text) {
        char[] letters = text.toCharArray();
        for (int i = 0; i < letters.length; i++) {
            letters[i] = letters[i] == 'İ' ? 'i' : Character.toLowerCase(letters[i]);
        }
        return new String(letters);
    }
}
