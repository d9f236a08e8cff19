package org.odnos.records.change;

import org.odnos.kernel.Invalid;
import org.odnos.kernel.RecordRef;
import org.odnos.records.change.TimelineSource.Window;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Pages of entries, newest first, each of which begins where the one before ended. */
final class TimelinePages {

    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);
    private static final Comparator<TimelineEntry> NEWEST_FIRST =
            Comparator.comparing(TimelineEntry::at)
                    .thenComparing(entry -> entry.id().toString())
                    .reversed();

    private TimelinePages() {}

    /** One more entry than is wanted, which tells whether others follow. */
    static Window window(List<RecordRef> records, Timeline.Part part) {
        int limit = part.limit() + 1;
        String after = part.after();
        if (after == null) {
            Instant asOf = part.asOf();
            return new Window(records, asOf == null ? NEVER : asOf, LAST, limit);
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
            String[] parts = text.split(" ", 2);
            return new Window(
                    records,
                    Instant.parse(parts[0]),
                    UUID.fromString(parts.length == 2 ? parts[1] : ""),
                    limit);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw Invalid.of("/after", "query.cursor-of-other-list");
        }
    }

    /** As many as wanted of the entries that were found, of which there may be one more. */
    static Timeline.Page page(List<TimelineEntry> entries, int limit, Mentions mentions) {
        entries.sort(NEWEST_FIRST);
        boolean more = entries.size() > limit;
        List<TimelineEntry> shown = more ? entries.subList(0, limit) : entries;
        return new Timeline.Page(mentions.json(shown), more ? cursor(shown.getLast()) : null);
    }

    private static String cursor(TimelineEntry last) {
        String text = last.at() + " " + last.id();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
