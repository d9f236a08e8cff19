package org.odnos.records.view;

import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.live.LiveChanges;
import org.odnos.records.change.ChangeLog;
import org.odnos.records.view.SavedView.Content;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Puts what happens to views into the history, as with any record, and tells open screens. */
@Component
class ViewLog {

    private static final Map<String, Function<Content, Object>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("name", Content::name);
        PARTS.put("kind", content -> content.kind().key());
        PARTS.put("settings", Content::settings);
        PARTS.put("audience", content -> content.audience().key());
        PARTS.put("roles", Content::roles);
    }

    private final ChangeLog log;
    private final LiveChanges live;

    ViewLog(ChangeLog log, LiveChanges live) {
        this.log = log;
        this.live = live;
    }

    void write(UUID view, String action, Instant now) {
        write(new ChangeLog.Entry(view, action, Map.of()), now);
    }

    void writeUpdate(SavedView before, Content after, Instant now) {
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

    private void write(ChangeLog.Entry entry, Instant now) {
        log.write("view", CurrentCaller.get(), now, List.of(entry));
        live.publishToAll("views");
    }
}
