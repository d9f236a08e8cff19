package org.odnos.records.change;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.workspace.WorkspaceTransactionManager;
import org.odnos.records.change.TimelineSource.Window;
import org.odnos.records.query.RecordQueries;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Everything that happened with a record and with what belongs to it, newest first. */
@Service
@Transactional(readOnly = true, label = WorkspaceTransactionManager.BY_ID)
public class Timeline {

    /** Some entries and where the next page begins, if there is one. */
    public record Page(List<Map<String, @Nullable Object>> items, @Nullable String next) {}

    /**
     * Which of the entries.
     *
     * @param after the cursor of the page before, or null for the first one
     * @param asOf entries of later are left out; null for none
     */
    public record Part(int limit, @Nullable String after, @Nullable Instant asOf) {}

    static final int MAX_LIMIT = 200;

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
    public Page of(RecordRef record, Set<String> kinds, Part part) {
        require(record, part.limit());
        Window window = TimelinePages.window(subjects.of(record), part);
        List<TimelineEntry> entries = new ArrayList<>();
        for (TimelineSource source : sources) {
            if (kinds.isEmpty() || source.kinds().stream().anyMatch(kinds::contains)) {
                entries.addAll(source.entries(window));
            }
        }
        entries.removeIf(entry -> !kinds.isEmpty() && !kinds.contains(entry.kind()));
        return page(entries, part.limit());
    }

    /**
     * What was done to the record itself.
     *
     * @param field the only one whose changes are wanted, or null for all
     */
    public Page changes(RecordRef record, @Nullable String field, Part part) {
        require(record, part.limit());
        if (field != null) {
            queries.get(record.object(), record.id(), List.of(field));
        }
        Window window = TimelinePages.window(List.of(record), part);
        return page(new ArrayList<>(changes.all(window, field)), part.limit());
    }

    /** The caller has to see the record; its page has to have a sensible size. */
    private void require(RecordRef record, int limit) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Invalid.of("/limit", "query.limit-out-of-range", MAX_LIMIT);
        }
        queries.get(record.object(), record.id(), List.of("id"));
    }

    private Page page(List<TimelineEntry> entries, int limit) {
        return TimelinePages.page(entries, limit, mentions);
    }
}
