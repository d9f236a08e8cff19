package org.odnos.people.relation;

import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordObject;
import org.odnos.records.object.Trait;
import org.springframework.stereotype.Component;

/** How a person or company is tied to another one; it belongs to the one that it comes from. */
@Component
class TieObject implements RecordObject {

    private static final ObjectType TYPE =
            ObjectType.named("tie", "ties")
                    .fields(
                            Field.text("name").required().readOnly(),
                            Field.relation("kind", "tieKind").required(),
                            Field.relation("fromPerson", "person")
                                    .with(Trait.SUBJECT, Trait.BINDING),
                            Field.relation("fromCompany", "company")
                                    .with(Trait.SUBJECT, Trait.BINDING),
                            Field.relation("toPerson", "person").with(Trait.BINDING),
                            Field.relation("toCompany", "company").with(Trait.BINDING),
                            Field.of("startedOn", FieldType.DATE),
                            Field.of("endedOn", FieldType.DATE),
                            Field.of("note", FieldType.LONG_TEXT))
                    .columns("name", "fromPerson", "fromCompany", "toPerson", "toCompany")
                    .sort("-createdAt")
                    .build();

    @Override
    public ObjectType type() {
        return TYPE;
    }
}
