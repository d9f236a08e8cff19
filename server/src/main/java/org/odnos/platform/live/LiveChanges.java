package org.odnos.platform.live;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Tells open screens, on all nodes, what changed in the caller's workspace. */
@Component
public class LiveChanges {

    static final String TOPIC = "change";

    private final LiveNotices notices;
    private final JsonMapper json;

    LiveChanges(LiveNotices notices, JsonMapper json) {
        this.notices = notices;
        this.json = json;
    }

    /** Without rows: many changed, whoever shows such records asks anew. */
    record Notice(
            String workspace, String object, String action, @Nullable List<LiveChange.Row> rows) {}

    /**
     * Call inside the transaction that changes them. More than fit into a notice are told as
     * "many".
     */
    public void publish(LiveChange change) {
        String workspace = CurrentCaller.get().workspace().schema();
        String exact =
                json.writeValueAsString(
                        new Notice(workspace, change.object(), change.action(), change.rows()));
        boolean fits =
                exact.getBytes(StandardCharsets.UTF_8).length <= LiveNotices.MAX_PAYLOAD_BYTES;
        notices.publish(
                TOPIC,
                fits
                        ? exact
                        : json.writeValueAsString(
                                new Notice(workspace, change.object(), change.action(), null)));
    }
}
