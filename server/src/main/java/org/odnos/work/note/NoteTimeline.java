package org.odnos.work.note;

import org.odnos.records.change.TimelineEntry;
import org.odnos.records.change.TimelineSource;
import org.odnos.work.note.NoteStore.Told;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes on the timelines of what they are about. */
@Component
class NoteTimeline implements TimelineSource {

    private static final String KIND = "note";

    private final NoteStore store;

    NoteTimeline(NoteStore store) {
        this.store = store;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<TimelineEntry> entries(Window window) {
        return store.told(window).stream().map(NoteTimeline::entry).toList();
    }

    private static TimelineEntry entry(Told note) {
        Map<String, Object> json =
                Map.of("id", note.id(), "text", note.text(), "version", note.version());
        return new TimelineEntry(
                note.id(), KIND, note.at(), note.by(), note.about(), Map.of(KIND, json));
    }
}
