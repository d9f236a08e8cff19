package org.odnos.work.task;

import org.odnos.records.object.RecordValues;
import org.odnos.records.save.RecordRules;
import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;
import org.odnos.work.subject.Subjects;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What holds whenever a task is saved: one that is done knows since when, an open one does not. */
@Component
class TaskRules implements RecordRules {

    private final Subjects subjects;
    private final Clock clock;

    TaskRules(Subjects subjects, Clock clock) {
        this.subjects = subjects;
        this.clock = clock;
    }

    @Override
    public String object() {
        return "task";
    }

    @Override
    public void beforeSave(SaveBatch batch) {
        subjects.check(batch);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (SaveRow row : batch.written()) {
            if (row.kind() == SaveKind.CREATE) {
                complete(row.after());
            }
            finish(row.after(), now);
        }
    }

    private static void complete(RecordValues task) {
        setIfMissing(task, "kind", "todo");
        setIfMissing(task, "status", "open");
        setIfMissing(task, "allDay", false);
    }

    /** A file or a program may say since when it is done; otherwise it is since now. */
    private static void finish(RecordValues task, Instant now) {
        if (!"done".equals(task.text("status"))) {
            task.set("doneAt", null);
        } else if (!task.has("doneAt")) {
            task.set("doneAt", now);
        }
    }

    private static void setIfMissing(RecordValues task, String field, Object value) {
        if (!task.has(field)) {
            task.set(field, value);
        }
    }
}
