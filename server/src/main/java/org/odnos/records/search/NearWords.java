package org.odnos.records.search;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which words may be meant by another: one letter more, less or wrong, two in the wrong order,
 * besides letters that languages write for each other. Words are sounds, see {@link Letters}.
 */
public final class NearWords {

    static final int MIN_LENGTH = 3;
    static final int MAX_LENGTH = 24;

    /** Letters that stand for each other in foreign spellings are one. */
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private static final String ALIKE = "abcdafggijglmnopgrstuvvgiz";
    private static final double SIMILAR = 0.35;
    private static final double ONE_TYPO = 1.35;
    private static final double TYPO_IN_LONG_WORD = 1.75;
    private static final int LONG = 6;

    private NearWords() {}

    /**
     * Whether a word is kept in the list of known ones: letters alone, neither short nor endless.
     */
    public static boolean isKept(String word) {
        return word.length() >= MIN_LENGTH
                && word.length() <= MAX_LENGTH
                && word.chars().allMatch(Character::isLetter);
    }

    /**
     * The word with alike letters made one, and the same without each of its letters. Two words
     * between which is one mistake have one of these in common.
     */
    public static Set<String> keys(String word) {
        String alike = alike(word);
        Set<String> keys = new LinkedHashSet<>();
        keys.add(alike);
        for (int i = 0; i < alike.length(); i++) {
            keys.add(alike.substring(0, i) + alike.substring(i + 1));
        }
        return keys;
    }

    /** How far apart two words are; less than zero if too far. */
    static double distance(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 2) {
            return -1;
        }
        double most = Math.min(one.length(), other.length()) >= LONG ? TYPO_IN_LONG_WORD : ONE_TYPO;
        double distance = edits(one, other);
        return distance <= most ? distance : -1;
    }

    private static double edits(String one, String other) {
        double[] before = new double[other.length() + 1];
        double[] above = new double[other.length() + 1];
        double[] row = new double[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                double changed = above[j - 1] + change(one.charAt(i - 1), other.charAt(j - 1));
                double best = Math.min(changed, Math.min(above[j], row[j - 1]) + 1);
                if (isSwapped(one, i, other, j)) {
                    best = Math.min(best, before[j - 2] + 1);
                }
                row[j] = best;
            }
            double[] free = before;
            before = above;
            above = row;
            row = free;
        }
        return above[other.length()];
    }

    private static boolean isSwapped(String one, int i, String other, int j) {
        return i > 1
                && j > 1
                && one.charAt(i - 1) == other.charAt(j - 2)
                && one.charAt(i - 2) == other.charAt(j - 1);
    }

    private static double change(char one, char other) {
        if (one == other) {
            return 0;
        }
        return alike(one) == alike(other) ? SIMILAR : 1;
    }

    private static String alike(String word) {
        StringBuilder alike = new StringBuilder(word.length());
        word.chars().forEach(letter -> alike.append(alike((char) letter)));
        return alike.toString();
    }

    private static char alike(char letter) {
        int at = LETTERS.indexOf(letter);
        return at < 0 ? letter : ALIKE.charAt(at);
    }
}
