package org.odnos.records.query;

import org.odnos.records.search.SearchKeys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * A regular expression that finds a text however its letters are written: small or large, with
 * accents or without, Latin or Cyrillic. It asks the one class that folds words what each letter
 * folds to, so that the database itself never folds.
 */
public final class WordPattern {

    private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}\\p{N}\\s]");
    private static final int[][] ALPHABETS = {
        {'A', 0x24F}, {0x259, 0x259}, {0x400, 0x52F}, {0x1E00, 0x1EFF}
    };

    /** What one script writes in one letter where the other folds to two. */
    private static final Map<String, List<String>> SPELLED_ALIKE =
            Map.of(
                    "ch", List.of("Č", "č", "Ć", "ć"),
                    "sh", List.of("Š", "š"),
                    "zh", List.of("Ž", "ž"));

    /** Letters by what they fold to, such as ж, Ж and ž by "zh" and "z". */
    private static final Map<String, Set<String>> LETTERS = letters();

    private static final int LONGEST =
            LETTERS.keySet().stream().mapToInt(String::length).max().orElse(1);

    private WordPattern() {}

    public static String of(String text) {
        String folded = SearchKeys.fold(text);
        StringBuilder pattern = new StringBuilder();
        int at = 0;
        while (at < folded.length()) {
            int end = end(folded, at);
            List<String> ways = ways(folded, at, end);
            pattern.append(
                    ways.size() == 1 ? ways.getFirst() : "(?:" + String.join("|", ways) + ")");
            at = end;
        }
        return pattern.toString();
    }

    static String literal(String text) {
        return NOT_LETTER.matcher(text).replaceAll("\\\\$0");
    }

    /** Where the next piece ends that no letter reaches beyond. */
    private static int end(String folded, int from) {
        int end = from + 1;
        for (int at = from; at < end; at++) {
            for (int length = 2; length <= LONGEST && at + length <= folded.length(); length++) {
                if (LETTERS.containsKey(folded.substring(at, at + length))) {
                    end = Math.max(end, at + length);
                }
            }
            if (end - from > 2 * LONGEST) {
                return end;
            }
        }
        return end;
    }

    /** Every way to write the piece, letter by letter. */
    private static List<String> ways(String folded, int from, int end) {
        if (from == end) {
            return List.of("");
        }
        List<String> ways = new ArrayList<>();
        for (int length = 1; length <= LONGEST && from + length <= end; length++) {
            String part = folded.substring(from, from + length);
            Set<String> letters = LETTERS.get(part);
            if (letters != null || length == 1) {
                String one = letters == null ? literal(part) : "[" + String.join("", letters) + "]";
                ways(folded, from + length, end).forEach(rest -> ways.add(one + rest));
            }
        }
        return ways;
    }

    private static Map<String, Set<String>> letters() {
        Map<String, Set<String>> letters = new HashMap<>();
        for (int[] alphabet : ALPHABETS) {
            for (int c = alphabet[0]; c <= alphabet[1]; c++) {
                String folded = SearchKeys.fold(Character.toString(c));
                if (Character.isLetter(c) && !folded.isEmpty()) {
                    letters.computeIfAbsent(folded, _ -> new TreeSet<>())
                            .add(Character.toString(c));
                }
            }
        }
        SPELLED_ALIKE.forEach(
                (sound, alike) ->
                        letters.computeIfAbsent(sound, _ -> new TreeSet<>()).addAll(alike));
        return letters;
    }
}
