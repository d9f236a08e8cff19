package org.odnos.work.note;

import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordObject;
import org.odnos.records.object.Trait;
import org.springframework.stereotype.Component;

/** What a note is. */
@Component
class NoteObject implements RecordObject {

    private static final ObjectType TYPE =
            ObjectType.named("note", "notes")
                    .fields(
                            Field.text("title").required().readOnly(),
                            Field.of("text", FieldType.LONG_TEXT).required().with(Trait.NAMING),
                            Field.of("about", FieldType.ABOUT).required())
                    .nameField("title")
                    .columns("title", "about", "createdBy", "createdAt")
                    .sort("-createdAt")
                    .build();

    @Override
    public ObjectType type() {
        return TYPE;
    }
}
