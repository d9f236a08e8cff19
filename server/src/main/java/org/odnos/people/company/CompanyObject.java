package org.odnos.people.company;

import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordObject;
import org.springframework.stereotype.Component;

/** What a company is. */
@Component
class CompanyObject implements RecordObject {

    private static final ObjectType TYPE =
            ObjectType.named("company", "companies")
                    .fields(
                            Field.text("name").required(),
                            Field.relation("parent", "company"),
                            Field.text("industry"),
                            Field.text("country"),
                            Field.text("city").searched(),
                            Field.text("address"),
                            Field.of("website", FieldType.LINK),
                            Field.text("taxNumber").searched(),
                            Field.of("employees", FieldType.INTEGER),
                            Field.of("annualRevenue", FieldType.MONEY),
                            Field.of("emails", FieldType.EMAILS).searched(),
                            Field.of("phones", FieldType.PHONES).searched(),
                            Field.text("source"),
                            Field.of("tags", FieldType.TAGS),
                            Field.of("description", FieldType.LONG_TEXT))
                    .columns("name", "industry", "city", "country", "owner", "createdAt")
                    .sort("name")
                    .build();

    @Override
    public ObjectType type() {
        return TYPE;
    }
}
