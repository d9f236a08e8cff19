package org.odnos.sales.pipeline;

import org.odnos.platform.access.ObjectKind;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordObject;
import org.springframework.stereotype.Component;

/** What a lost reason is. */
@Component
class LostReasonObject implements RecordObject {

    private static final ObjectType TYPE =
            ObjectType.named("lostReason", "lost-reasons")
                    .kind(ObjectKind.SETUP)
                    .fields(
                            Field.text("name").required().withMaxLength(100),
                            Field.of("position", FieldType.INTEGER).required())
                    .columns("name", "position")
                    .sort("position")
                    .build();

    @Override
    public ObjectType type() {
        return TYPE;
    }
}
