package org.odnos.sales.deal;

import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.FirstOf;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordObject;
import org.odnos.records.object.Trait;
import org.springframework.stereotype.Component;

import java.util.List;

/** What a deal is. */
@Component
class DealObject implements RecordObject {

    private static final FirstOf NEXT_TASK =
            new FirstOf(
                    "task", "status", "open", "dueAt", List.of("title", "dueAt", "allDay", "kind"));

    private static final ObjectType TYPE =
            ObjectType.named("deal", "deals")
                    .fields(
                            Field.text("name").required(),
                            Field.of("amount", FieldType.MONEY),
                            Field.relation("pipeline", "pipeline")
                                    .required()
                                    .with(Trait.TOLD_APART),
                            Field.relation("stage", "stage").required().with(Trait.TOLD_APART),
                            Field.choice("status", "open", "won", "lost").required().readOnly(),
                            Field.of("probability", FieldType.INTEGER).required().readOnly(),
                            Field.relation("company", "company"),
                            Field.relation("person", "person"),
                            Field.relation("product", "product"),
                            Field.text("source"),
                            Field.of("expectedCloseOn", FieldType.DATE),
                            Field.of("closedOn", FieldType.DATE),
                            Field.relation("lostReason", "lostReason"),
                            Field.of("stageEnteredAt", FieldType.INSTANT).required().readOnly(),
                            Field.relation("furthestStage", "stage").readOnly(),
                            Field.of("cycleDays", FieldType.INTEGER).readOnly(),
                            Field.of("tags", FieldType.TAGS),
                            Field.of("description", FieldType.LONG_TEXT),
                            Field.firstOf("nextTask", NEXT_TASK))
                    .columns("name", "company", "amount", "stage", "owner", "expectedCloseOn")
                    .sort("-createdAt")
                    .build();

    @Override
    public ObjectType type() {
        return TYPE;
    }
}
