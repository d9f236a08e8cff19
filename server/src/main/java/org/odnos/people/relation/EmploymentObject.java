package org.odnos.people.relation;

import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordObject;
import org.odnos.records.object.Trait;
import org.springframework.stereotype.Component;

/** Somebody's work at a company, now or once; the main one of those that last is on the person. */
@Component
class EmploymentObject implements RecordObject {

    private static final ObjectType TYPE =
            ObjectType.named("employment", "employments")
                    .fields(
                            Field.text("name").required().readOnly(),
                            Field.relation("person", "person")
                                    .required()
                                    .with(Trait.SUBJECT, Trait.BINDING),
                            Field.relation("company", "company").required().with(Trait.BINDING),
                            Field.text("position"),
                            Field.text("department"),
                            Field.of("startedOn", FieldType.DATE),
                            Field.of("endedOn", FieldType.DATE),
                            Field.of("main", FieldType.YES_NO).required(),
                            Field.of("note", FieldType.LONG_TEXT))
                    .columns("name", "person", "company", "startedOn", "endedOn", "main")
                    .sort("-createdAt")
                    .build();

    @Override
    public ObjectType type() {
        return TYPE;
    }
}
