package org.odnos.records.segment;

import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.live.LiveChanges;
import org.odnos.records.change.ChangeLog;
import org.odnos.records.segment.Segment.Content;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Puts what happens to segments into the history, as with any record, and tells open screens. */
@Component
class SegmentLog {

    private static final Map<String, Function<Content, Object>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("name", Content::name);
        PARTS.put("filter", content -> Objects.requireNonNullElse(content.filter(), ""));
        PARTS.put("audience", content -> content.audience().key());
        PARTS.put("roles", Content::roles);
    }

    private final ChangeLog log;
    private final LiveChanges live;

    SegmentLog(ChangeLog log, LiveChanges live) {
        this.log = log;
        this.live = live;
    }

    void write(UUID segment, String action, Instant now) {
        write(new ChangeLog.Entry(segment, action, Map.of()), now);
    }

    void writeUpdate(Segment before, Content after, Instant now) {
        Map<String, List<?>> fields = new LinkedHashMap<>();
        PARTS.forEach(
                (name, part) -> {
                    Object old = part.apply(before.content());
                    Object next = part.apply(after);
                    if (!Objects.equals(old, next)) {
                        fields.put(name, Arrays.asList(old, next));
                    }
                });
        write(new ChangeLog.Entry(before.id(), "update", fields), now);
    }

    /** How many came and went by hand; who they were stands in the moves. */
    void writeMoves(UUID segment, MembershipStore.Moved moved, Instant now) {
        Map<String, List<?>> fields = new LinkedHashMap<>();
        fields.put("entered", Arrays.asList(null, moved.entered()));
        fields.put("left", Arrays.asList(null, moved.left()));
        write(new ChangeLog.Entry(segment, "members", fields), now);
    }

    private void write(ChangeLog.Entry entry, Instant now) {
        log.write("segment", CurrentCaller.get(), now, List.of(entry));
        changed();
    }

    /** Who is in a segment changed: nothing of its history, but what screens show of it. */
    void changed() {
        live.publishToAll("segments");
    }
}
