package org.odnos.work.task;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.records.change.TimelineEntry;
import org.odnos.records.change.TimelineSource;
import org.odnos.records.query.RecordNames;
import org.odnos.work.task.TaskStore.Told;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Tasks on the timelines of what they are about. */
@Component
class TaskTimeline implements TimelineSource {

    private static final String KIND = "task";

    private final TaskStore store;
    private final RecordNames names;

    TaskTimeline(TaskStore store, RecordNames names) {
        this.store = store;
        this.names = names;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<TimelineEntry> entries(Window window) {
        List<Told> tasks = store.told(window);
        Set<UUID> assignees = new HashSet<>();
        tasks.forEach(task -> addIfPresent(assignees, task.assignee()));
        Map<RecordRef, String> known =
                assignees.isEmpty() ? Map.of() : names.of(Map.of("user", assignees));
        return tasks.stream().map(task -> entry(task, known)).toList();
    }

    private static TimelineEntry entry(Told task, Map<RecordRef, String> known) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", task.id());
        json.put("title", task.title());
        json.put("kind", task.kind());
        json.put("status", task.status());
        json.put("dueAt", task.dueAt());
        json.put("assignee", assignee(task.assignee(), known));
        json.put("version", task.version());
        return new TimelineEntry(
                task.id(), KIND, task.at(), task.by(), task.about(), Map.of(KIND, json));
    }

    private static @Nullable Map<String, @Nullable Object> assignee(
            @Nullable UUID id, Map<RecordRef, String> known) {
        if (id == null) {
            return null;
        }
        Map<String, @Nullable Object> user = new HashMap<>();
        user.put("id", id);
        user.put("name", known.get(new RecordRef("user", id)));
        return user;
    }

    private static void addIfPresent(Set<UUID> ids, @Nullable UUID id) {
        if (id != null) {
            ids.add(id);
        }
    }
}
