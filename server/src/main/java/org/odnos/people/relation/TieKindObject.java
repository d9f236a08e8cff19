package org.odnos.people.relation;

import org.odnos.platform.access.ObjectKind;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordObject;
import org.springframework.stereotype.Component;

/** A way to be tied, with a name from either end: one recommended the other, who was by him. */
@Component
class TieKindObject implements RecordObject {

    private static final ObjectType TYPE =
            ObjectType.named("tieKind", "tie-kinds")
                    .kind(ObjectKind.SETUP)
                    .fields(
                            Field.text("name").required().withMaxLength(100),
                            Field.text("backName").required().withMaxLength(100),
                            Field.of("symmetrical", FieldType.YES_NO).required(),
                            Field.choice("fromKind", "person", "company", "either").required(),
                            Field.choice("toKind", "person", "company", "either").required(),
                            Field.of("position", FieldType.INTEGER).required())
                    .columns("name", "backName", "fromKind", "toKind")
                    .sort("position")
                    .build();

    @Override
    public ObjectType type() {
        return TYPE;
    }
}
