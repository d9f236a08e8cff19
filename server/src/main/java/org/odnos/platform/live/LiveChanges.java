package org.odnos.platform.live;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

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

    /**
     * Without rows: many changed, whoever shows such records asks anew.
     *
     * @param reader the one user who is told, whatever his rights; null: all who may see it
     * @param everybody whether all are told, as it is no record but what all screens are made of
     */
    record Notice(
            String workspace,
            String object,
            String action,
            @Nullable List<LiveChange.Row> rows,
            @Nullable UUID reader,
            boolean everybody) {}

    /**
     * Call inside the transaction that changes them. More than fit into a notice are told as
     * "many".
     */
    public void publish(LiveChange change) {
        String workspace = CurrentCaller.get().workspace().schema();
        String exact =
                json.writeValueAsString(
                        new Notice(
                                workspace,
                                change.object(),
                                change.action(),
                                change.rows(),
                                null,
                                false));
        boolean fits =
                exact.getBytes(StandardCharsets.UTF_8).length <= LiveNotices.MAX_PAYLOAD_BYTES;
        notices.publish(
                TOPIC,
                fits
                        ? exact
                        : json.writeValueAsString(
                                new Notice(
                                        workspace,
                                        change.object(),
                                        change.action(),
                                        null,
                                        null,
                                        false)));
    }

    /**
     * More records of an object than are worth naming changed, or who sees them; call inside the
     * transaction that changes them.
     */
    public void publishMany(String object) {
        String workspace = CurrentCaller.get().workspace().schema();
        Notice notice = new Notice(workspace, object, "update", null, null, false);
        notices.publish(TOPIC, json.writeValueAsString(notice));
    }

    /**
     * Who sees what changed, nobody can say for whom and of what: all screens read all anew. Call
     * inside the transaction that changes it.
     */
    public void publishSight() {
        publishToAll("sight");
    }

    /**
     * Tells one user, and nobody else, that something of his own changed; call inside the
     * transaction that changes it.
     */
    public void publishTo(UUID reader, String object, UUID id) {
        Notice notice =
                new Notice(
                        CurrentCaller.get().workspace().schema(),
                        object,
                        "update",
                        List.of(new LiveChange.Row(id, List.of())),
                        reader,
                        false);
        notices.publish(TOPIC, json.writeValueAsString(notice));
    }

    /**
     * Tells all users of the workspace that what their screens are made of changed, such as the
     * description of its {@code objects}; call inside the transaction that changes it.
     */
    public void publishToAll(String what) {
        String workspace = CurrentCaller.get().workspace().schema();
        Notice notice = new Notice(workspace, what, "update", null, null, true);
        notices.publish(TOPIC, json.writeValueAsString(notice));
    }
}
