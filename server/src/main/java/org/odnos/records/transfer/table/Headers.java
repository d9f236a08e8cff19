package org.odnos.records.transfer.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the row of column names, which may stand below titles and notes or be missing. */
final class Headers {

    /** An e-mail address, or a number, a date or a phone number. */
    private static final Pattern VALUE =
            Pattern.compile(
                    "[^@\\s]++@[^@\\s.]++(?:\\.[^@\\s.]++)++|(?=\\D*+\\d)[\\d\\s.,%()/:+-]++");

    private static final int LONGEST_VALUE = 300;

    private Headers() {}

    /**
     * The line of the names, or 0 where the first full row already holds values.
     *
     * @param head the first rows of the file that are not blank
     */
    static long line(List<TableRow> head) {
        if (head.isEmpty()) {
            return 0;
        }
        int width = usualWidth(head);
        for (TableRow row : head) {
            boolean full = row.cells().size() >= width && row.filled() * 2 >= width;
            if (full && !isSeparatorHint(row)) {
                return holdsValues(row) ? 0 : row.line();
            }
        }
        return head.getFirst().line();
    }

    /** Names told apart: "Source", "Source (2)"; a column without a name is called by its place. */
    static List<String> names(List<String> cells) {
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (String cell : cells) {
            String name = cell.strip().replaceAll("\\s+", " ");
            if (name.isEmpty()) {
                name = "#" + (names.size() + 1);
            }
            String unique = name;
            for (int n = 2; !taken.add(unique); n++) {
                unique = name + " (" + n + ")";
            }
            names.add(unique);
        }
        return names;
    }

    private static boolean isSeparatorHint(TableRow row) {
        return row.cells().getFirst().startsWith("sep=");
    }

    /** Names are words; two values, or one in a narrow table, mean that there are no names. */
    private static boolean holdsValues(TableRow row) {
        long values =
                row.cells().stream()
                        .map(String::strip)
                        .filter(cell -> cell.length() <= LONGEST_VALUE)
                        .filter(cell -> VALUE.matcher(cell).matches())
                        .count();
        return values > 0 && values * 4 >= row.filled();
    }

    private static int usualWidth(List<TableRow> head) {
        Map<Integer, Integer> rows = new HashMap<>();
        int best = 1;
        for (TableRow row : head) {
            int width = row.cells().size();
            int count = rows.merge(width, 1, Integer::sum);
            int known = rows.getOrDefault(best, 0);
            if (count > known || (count == known && width > best)) {
                best = width;
            }
        }
        return best;
    }
}
