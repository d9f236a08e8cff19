package org.odnos.records.tag;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.live.LiveChanges;
import org.odnos.records.change.ChangeLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What was done to tags: for the history, and for the undo of the job that followed. */
@Component
class TagHistory {

    private static final TypeReference<List<Tag>> TAGS = new TypeReference<>() {};

    private final TagStore store;
    private final ChangeLog log;
    private final LiveChanges live;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    TagHistory(
            TagStore store,
            ChangeLog log,
            LiveChanges live,
            JdbcClient jdbc,
            JsonMapper json,
            Clock clock) {
        this.store = store;
        this.log = log;
        this.live = live;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Tells of tags that were so before; what they are now is read. */
    void tell(List<UUID> ids, List<Tag> before) {
        Map<UUID, Tag> old = byId(before);
        Map<UUID, Tag> now = byId(store.some(ids));
        List<ChangeLog.Entry> entries = new ArrayList<>();
        for (UUID id : ids) {
            Tag was = old.get(id);
            Tag is = now.get(id);
            if (!Objects.equals(was, is)) {
                String action = was == null ? "create" : is == null ? "delete" : "update";
                entries.add(new ChangeLog.Entry(id, action, fields(was, is)));
            }
        }
        if (!entries.isEmpty()) {
            log.write("tag", CurrentCaller.get(), now(), entries);
        }
        live.publishToAll("tags");
    }

    private static Map<String, List<?>> fields(@Nullable Tag was, @Nullable Tag is) {
        Map<String, List<?>> fields = new LinkedHashMap<>();
        if (was != null || is != null) {
            put(fields, "name", was == null ? null : was.name(), is == null ? null : is.name());
            put(fields, "color", was == null ? null : was.color(), is == null ? null : is.color());
            put(
                    fields,
                    "retired",
                    was == null ? null : was.retired(),
                    is == null ? null : is.retired());
        }
        return fields;
    }

    private static void put(
            Map<String, List<?>> fields, String name, @Nullable Object was, @Nullable Object is) {
        if (!Objects.equals(was, is)) {
            fields.put(name, Arrays.asList(was, is));
        }
    }

    /** The job's undo puts these tags back to what they were. */
    void keep(UUID job, List<UUID> ids, List<Tag> before) {
        jdbc.sql(
                        """
                        insert into tag_change (job_id, tags, before, after)
                        values (?, ?, cast(? as jsonb), cast(? as jsonb))
                        """)
                .param(job)
                .param(ids.toArray(UUID[]::new))
                .param(json.writeValueAsString(before))
                .param(json.writeValueAsString(store.some(ids)))
                .update();
    }

    /** Tags are as they were before a job, if it was one about tags. */
    void takeBack(UUID job, UUID by) {
        record Kept(List<UUID> ids, List<Tag> before) {}
        jdbc.sql("select tags, before from tag_change where job_id = ?")
                .param(job)
                .query(
                        (row, _) ->
                                new Kept(
                                        Arrays.asList((UUID[]) row.getArray(1).getArray()),
                                        json.readValue(row.getString(2), TAGS)))
                .optional()
                .ifPresent(
                        kept -> {
                            store.lock();
                            List<Tag> present = store.some(kept.ids());
                            store.delete(kept.ids());
                            kept.before().forEach(store::insert);
                            tell(kept.ids(), present);
                            keep(by, kept.ids(), present);
                        });
    }

    private Instant now() {
        return clock.instant();
    }

    private static Map<UUID, Tag> byId(List<Tag> tags) {
        Map<UUID, Tag> byId = new LinkedHashMap<>();
        tags.forEach(tag -> byId.put(tag.id(), tag));
        return byId;
    }
}
