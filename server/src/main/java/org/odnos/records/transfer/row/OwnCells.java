package org.odnos.records.transfer.row;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells of the kinds of field that only workspaces add. */
final class OwnCells {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,15}");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,9}):([0-5]\\d)(?::([0-5]\\d))?");
    private static final Pattern STARS = Pattern.compile("[★*⭐]+[☆]*");
    private static final Pattern TAG = Pattern.compile("<\\w+[^>]*>");

    private OwnCells() {}

    /** Plain seconds, {@code 1:30} as hours and minutes, or {@code PT1H30M}. */
    static Optional<Long> seconds(String text) {
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(Long.valueOf(text));
        }
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            long hours = Long.parseLong(clock.group(1));
            long rest = clock.group(3) == null ? 0 : Long.parseLong(clock.group(3));
            return Optional.of(hours * 3600 + Long.parseLong(clock.group(2)) * 60 + rest);
        }
        try {
            return Optional.of(Duration.parse(text).toSeconds());
        } catch (DateTimeException | ArithmeticException notIso) {
            return Optional.empty();
        }
    }

    /** A number, or as many stars. */
    static Optional<JsonNode> stars(String text) {
        return STARS.matcher(text).matches()
                ? Optional.of(
                        JsonNodeFactory.instance.numberNode(
                                text.codePoints().filter(c -> c != '☆').count()))
                : Optional.empty();
    }

    /** Plain text keeps its signs and lines; what looks like HTML is taken for it. */
    static String html(String text) {
        if (TAG.matcher(text).find()) {
            return text;
        }
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<p>" + escaped.replace("\n", "<br>") + "</p>";
    }
}
