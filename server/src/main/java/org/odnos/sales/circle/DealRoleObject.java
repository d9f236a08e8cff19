package org.odnos.sales.circle;

import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordObject;
import org.odnos.records.object.Trait;
import org.springframework.stereotype.Component;

/** What somebody is to a deal, and how he stands to it. */
@Component
class DealRoleObject implements RecordObject {

    private static final ObjectType TYPE =
            ObjectType.named("dealRole", "deal-roles")
                    .fields(
                            Field.text("name").required().readOnly(),
                            Field.relation("deal", "deal")
                                    .required()
                                    .with(Trait.SUBJECT, Trait.BINDING),
                            Field.relation("person", "person").required().with(Trait.BINDING),
                            Field.choice(
                                            "role",
                                            "decisionMaker",
                                            "influencer",
                                            "champion",
                                            "user",
                                            "buyer",
                                            "gatekeeper",
                                            "other")
                                    .required(),
                            Field.choice("attitude", "for", "neutral", "against"),
                            Field.of("note", FieldType.LONG_TEXT))
                    .columns("name", "deal", "person", "role", "attitude")
                    .sort("-createdAt")
                    .build();

    @Override
    public ObjectType type() {
        return TYPE;
    }
}
