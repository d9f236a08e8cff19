package org.odnos.people.relation;

import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordObject;
import org.springframework.stereotype.Component;

/** People who live together; each of them says so. */
@Component
class HouseholdObject implements RecordObject {

    private static final ObjectType TYPE =
            ObjectType.named("household", "households")
                    .fields(
                            Field.text("name").required(),
                            Field.text("address").searched(),
                            Field.text("city").searched(),
                            Field.text("country"),
                            Field.of("phones", FieldType.PHONES).searched(),
                            Field.of("tags", FieldType.TAGS),
                            Field.of("description", FieldType.LONG_TEXT))
                    .columns("name", "address", "city", "owner", "createdAt")
                    .sort("name")
                    .build();

    @Override
    public ObjectType type() {
        return TYPE;
    }
}
