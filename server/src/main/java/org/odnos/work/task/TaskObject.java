package org.odnos.work.task;

import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordObject;
import org.odnos.records.object.Trait;
import org.springframework.stereotype.Component;

/** What a task is; its owner is who shall do it. */
@Component
class TaskObject implements RecordObject {

    private static final ObjectType TYPE =
            ObjectType.named("task", "tasks")
                    .fields(
                            Field.text("title").required(),
                            Field.choice("kind", "call", "email", "meeting", "todo").required(),
                            Field.of("dueAt", FieldType.INSTANT),
                            Field.ownerAs("assignee"),
                            Field.of("allDay", FieldType.YES_NO).required(),
                            Field.choice("status", "open", "done").required(),
                            Field.of("doneAt", FieldType.INSTANT).with(Trait.ON_CREATE),
                            Field.of("about", FieldType.ABOUT),
                            Field.of("text", FieldType.LONG_TEXT))
                    .nameField("title")
                    .columns("title", "kind", "dueAt", "about", "assignee", "status")
                    .sort("dueAt")
                    .build();

    @Override
    public ObjectType type() {
        return TYPE;
    }
}
