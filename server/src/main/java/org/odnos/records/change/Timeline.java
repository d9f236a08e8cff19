package org.odnos.records.change;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RecordRef;
import org.odnos.records.change.TimelineSource.Window;
import org.odnos.records.query.RecordQueries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Everything that happened with a record and with what belongs to it, newest first. */
@Service
@Transactional(readOnly = true)
public class Timeline {

    /** Some entries and where the next page begins, if there is one. */
    public record Page(List<Map<String, @Nullable Object>> items, @Nullable String next) {}

    private static final int MAX_LIMIT = 200;
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);
    private static final Comparator<TimelineEntry> NEWEST_FIRST =
            Comparator.comparing(TimelineEntry::at)
                    .thenComparing(entry -> entry.id().toString())
                    .reversed();

    private final List<TimelineSource> sources;
    private final TimelineSubjects subjects;
    private final RecordQueries queries;
    private final Mentions mentions;
    private final ChangeTimeline changes;

    Timeline(
            List<TimelineSource> sources,
            ChangeTimeline changes,
            TimelineSubjects subjects,
            RecordQueries queries,
            Mentions mentions) {
        this.sources = sources;
        this.changes = changes;
        this.subjects = subjects;
        this.queries = queries;
        this.mentions = mentions;
    }

    /** A page of entries of these kinds; no kind means all. */
    public Page of(RecordRef record, Set<String> kinds, int limit, @Nullable String after) {
        require(record, limit);
        Window window = window(subjects.of(record), limit + 1, after);
        List<TimelineEntry> entries = new ArrayList<>();
        for (TimelineSource source : sources) {
            if (kinds.isEmpty() || source.kinds().stream().anyMatch(kinds::contains)) {
                entries.addAll(source.entries(window));
            }
        }
        entries.removeIf(entry -> !kinds.isEmpty() && !kinds.contains(entry.kind()));
        return page(entries, limit);
    }

    /** What was done to the record itself. */
    public Page changes(RecordRef record, int limit, @Nullable String after) {
        require(record, limit);
        return page(new ArrayList<>(changes.all(window(List.of(record), limit + 1, after))), limit);
    }

    /** The caller has to see the record; its page has to have a sensible size. */
    private void require(RecordRef record, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Invalid.of("/limit", "query.limit-out-of-range", MAX_LIMIT);
        }
        queries.get(record.object(), record.id(), List.of("id"));
    }

    private Page page(List<TimelineEntry> entries, int limit) {
        entries.sort(NEWEST_FIRST);
        boolean more = entries.size() > limit;
        List<TimelineEntry> shown = more ? entries.subList(0, limit) : entries;
        return new Page(mentions.json(shown), more ? cursor(shown.getLast()) : null);
    }

    private static Window window(List<RecordRef> records, int limit, @Nullable String after) {
        if (after == null) {
            return new Window(records, NEVER, LAST, limit);
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

    private static String cursor(TimelineEntry last) {
        String text = last.at() + " " + last.id();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
