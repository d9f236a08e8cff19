package org.odnos.records.object;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How automatic numbers are written, such as {@code KP-{0000}}. */
public final class AutoNumber {

    private static final Pattern PLACE = Pattern.compile("\\{(0+)}");

    private AutoNumber() {}

    /** One group of up to ten zeros in braces, and nothing else in braces. */
    public static boolean isFormat(String text) {
        Matcher place = PLACE.matcher(text);
        return place.find()
                && place.group(1).length() <= 10
                && !place.replaceFirst("").matches(".*[{}\\p{Cntrl}].*");
    }

    public static String text(String format, long number) {
        Matcher place = PLACE.matcher(format);
        if (!place.find()) {
            return format + number;
        }
        String digits = String.format("%0" + place.group(1).length() + "d", number);
        return place.replaceFirst(Matcher.quoteReplacement(digits));
    }

    /** Where a field's numbers come from. */
    public static String sequence(ObjectType object, Field field) {
        return RunTimeNames.of(object.table(), field.column(), "seq");
    }
}
