package org.odnos.work.task;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.records.change.Mention;
import org.odnos.records.change.TimelineEntry;
import org.odnos.records.change.TimelineSource;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.work.task.TaskStore.Told;
import org.springframework.stereotype.Component;

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
    private final ObjectCatalogue catalogue;

    TaskTimeline(TaskStore store, ObjectCatalogue catalogue) {
        this.store = store;
        this.catalogue = catalogue;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public List<TimelineEntry> entries(Window window) {
        ObjectType object = catalogue.current().named(KIND);
        return store.told(window).stream().map(task -> entry(task, object)).toList();
    }

    private static TimelineEntry entry(Told task, ObjectType object) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", task.id());
        json.put("title", task.title());
        json.put("kind", task.kind());
        json.put("status", task.status());
        json.put("dueAt", task.dueAt());
        json.put("allDay", task.allDay());
        UUID assignee = task.assignee();
        json.put("assignee", assignee == null ? null : Mention.of(new RecordRef("user", assignee)));
        json.put("version", task.version());
        json.keySet()
                .removeIf(key -> object.field(key).filter(f -> f.is(Trait.WITHHELD)).isPresent());
        return new TimelineEntry(
                task.id(), KIND, task.at(), task.by(), task.about(), Map.of(KIND, json));
    }
}
