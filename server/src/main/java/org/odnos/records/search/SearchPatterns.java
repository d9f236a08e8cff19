package org.odnos.records.search;

import java.util.ArrayList;
import java.util.List;

/** Patterns of LIKE over a search text. */
public final class SearchPatterns {

    private SearchPatterns() {}

    /** Escapes what LIKE would take for a pattern. */
    public static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    public static String anywhere(String text) {
        return "%" + literal(text) + "%";
    }

    /** A word that begins so; a number is found by any part of it. */
    static String begins(String word) {
        return isNumber(word) ? anywhere(word) : "% " + literal(word) + "%";
    }

    static String whole(String word) {
        return isNumber(word) ? anywhere(word) : "% " + literal(word) + " %";
    }

    /** Patterns of which one list has to occur for a plain question. */
    static List<List<String>> plain(Question question) {
        List<List<String>> all = new ArrayList<>();
        all.add(question.words().stream().map(SearchPatterns::begins).toList());
        question.parts().forEach(part -> all.add(List.of(anywhere(part))));
        return all;
    }

    private static boolean isNumber(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }
}
