package org.odnos.records.object;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of what the program adds to a workspace while it runs; migrations never use such names. */
public final class RunTimeNames {

    /** PostgreSQL cuts longer ones. */
    private static final int MAX = 63;

    private static final int HASH = 9;

    private static final Pattern KINDS =
            Pattern.compile(
                    ".+_(order|alike|words|key|set|unique|seq|postal_code|city|region|country|figures_[0-9a-f]{8})");

    private RunTimeNames() {}

    /** Whether a table of that name could stand in the way of what is added to the other one. */
    public static boolean mayBe(String name, String table) {
        String begin = "x_" + table + "_";
        return name.startsWith(begin) && KINDS.matcher(name.substring(begin.length())).matches();
    }

    /** The name of a column's index or sequence: {@code x_deal_colour_seq}. */
    public static String of(String table, String column, String kind) {
        String bare = column.startsWith("x_") ? column.substring(2) : column;
        String name = "x_" + table + "_" + bare + "_" + kind;
        if (name.length() <= MAX) {
            return name;
        }
        String hash = String.format(Locale.ROOT, "%08x", name.hashCode());
        int kept = MAX - HASH - kind.length() - 1;
        return name.substring(0, kept) + "_" + hash + "_" + kind;
    }
}
