package org.odnos.records.change;

import org.odnos.kernel.RecordRef;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Implemented by a module whose happenings belong on the timelines of records. */
public interface TimelineSource {

    /**
     * What is wanted of a source.
     *
     * @param subjects records that the caller may see
     * @param before entries at this moment or later are not wanted, unless of a smaller id
     * @param beforeId with {@code before} the place where the page before ended
     * @param limit at most so many, the newest
     */
    record Window(Collection<RecordRef> subjects, Instant before, UUID beforeId, int limit) {

        /** The ids of the subjects, whatever their object. */
        public UUID[] ids() {
            return subjects.stream().map(RecordRef::id).toArray(UUID[]::new);
        }
    }

    /** The kinds of entries it gives. */
    Set<String> kinds();

    /** Newest first by moment and id, in one statement. */
    List<TimelineEntry> entries(Window window);
}
