package org.odnos.sales.pipeline;

import org.odnos.platform.access.ObjectKind;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordObject;
import org.springframework.stereotype.Component;

/** What a stage is. */
@Component
class StageObject implements RecordObject {

    private static final ObjectType TYPE =
            ObjectType.named("stage", "stages")
                    .kind(ObjectKind.SETUP)
                    .fields(
                            Field.text("name").required().withMaxLength(100),
                            Field.relation("pipeline", "pipeline").required(),
                            Field.of("position", FieldType.INTEGER).required(),
                            Field.choice("kind", "open", "won", "lost").required(),
                            Field.of("probability", FieldType.INTEGER).required(),
                            Field.of("rotDays", FieldType.INTEGER))
                    .columns("name", "pipeline", "kind", "probability", "rotDays", "position")
                    .sort("position")
                    .build();

    @Override
    public ObjectType type() {
        return TYPE;
    }
}
