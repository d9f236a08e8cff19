package org.odnos.records.transfer.mapping;

import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;

import java.util.List;

/** How likely a column means a field: by its name first, then by what its cells look like. */
final class Likeness {

    /** Below this a column is left to the person. */
    static final int ENOUGH = 40;

    private static final int SAME = 100;
    private static final int TYPING_ERROR = 60;
    private static final int LAST_WORD = 50;
    private static final int LOOKS_ALIKE = 45;
    private static final int CONFIRMED = 15;
    private static final int CONTRADICTED = 70;

    private Likeness() {}

    static int of(ColumnProfile column, FieldType type, List<String> names) {
        int byName = byName(column.header(), names);
        int shape = shape(column, type);
        if (byName == 0) {
            boolean unmistakable = type == FieldType.EMAILS || type == FieldType.PHONES;
            return unmistakable && shape > 0 ? LOOKS_ALIKE : 0;
        }
        return byName + shape;
    }

    /** A column of currencies has no type of its own. */
    static int ofCurrency(ColumnProfile column, List<String> names) {
        boolean codes = column.values().stream().allMatch(value -> value.length() <= 4);
        return codes ? byName(column.header(), names) : 0;
    }

    private static int byName(String header, List<String> names) {
        String key = FieldNames.key(header);
        int place = names.indexOf(key);
        if (place >= 0) {
            return SAME - Math.min(place, 20) / 4;
        }
        if (key.length() >= 4 && names.stream().anyMatch(name -> isTypingError(key, name))) {
            return TYPING_ERROR;
        }
        String word = FieldNames.lastWord(header);
        return word.length() >= 4 && names.contains(word) ? LAST_WORD : 0;
    }

    private static int shape(ColumnProfile column, FieldType type) {
        if (column.filled() == 0) {
            return 0;
        }
        return switch (type) {
            case EMAILS -> said(column.isMostlyEmails());
            case PHONES -> said(column.isMostlyPhones());
            case INTEGER, DECIMAL, MONEY -> said(column.isMostlyNumbers());
            case RATING -> column.isMostlyNumbers() ? CONFIRMED : 0; // or stars
            case DATE, INSTANT -> said(column.isMostlyDates());
            case TEXT, RELATION -> column.isMostlyDates() ? -CONTRADICTED : 0;
            default -> 0;
        };
    }

    private static int said(boolean fits) {
        return fits ? CONFIRMED : -CONTRADICTED;
    }

    static boolean fits(ColumnProfile column, Field field) {
        return shape(column, field.type()) >= 0;
    }

    /** One letter wrong, missing, too many or swapped with its neighbour. */
    private static boolean isTypingError(String one, String other) {
        if (Math.abs(one.length() - other.length()) > 1 || other.length() < 4) {
            return false;
        }
        int from = 0;
        int shorter = Math.min(one.length(), other.length());
        while (from < shorter && one.charAt(from) == other.charAt(from)) {
            from++;
        }
        String a = one.substring(from);
        String b = other.substring(from);
        boolean swapped =
                a.length() == b.length()
                        && a.length() > 1
                        && a.charAt(0) == b.charAt(1)
                        && a.charAt(1) == b.charAt(0)
                        && a.substring(2).equals(b.substring(2));
        return swapped
                || tail(a, 1).equals(tail(b, 1))
                || tail(a, 1).equals(b)
                || a.equals(tail(b, 1));
    }

    private static String tail(String text, int from) {
        return text.length() < from ? "" : text.substring(from);
    }
}
