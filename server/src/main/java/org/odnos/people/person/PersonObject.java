package org.odnos.people.person;

import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordObject;
import org.odnos.records.object.Trait;
import org.springframework.stereotype.Component;

/** What a person is. */
@Component
class PersonObject implements RecordObject {

    private static final ObjectType TYPE =
            ObjectType.named("person", "people")
                    .fields(
                            Field.text("name").required().readOnly(),
                            Field.text("firstName").withMaxLength(100).with(Trait.NAMING),
                            Field.text("middleName").withMaxLength(100).with(Trait.NAMING),
                            Field.text("lastName").withMaxLength(100).with(Trait.NAMING),
                            Field.relation("company", "company"),
                            Field.text("position"),
                            Field.of("emails", FieldType.EMAILS).searched(),
                            Field.of("phones", FieldType.PHONES).searched(),
                            Field.text("city"),
                            Field.text("country"),
                            Field.of("birthday", FieldType.DATE),
                            Field.relation("household", "household"),
                            Field.choice("language", "en", "ru", "cs", "sr-Latn", "sr-Cyrl", "az"),
                            Field.text("source"),
                            Field.of("tags", FieldType.TAGS),
                            Field.of("description", FieldType.LONG_TEXT))
                    .columns("name", "company", "position", "emails", "phones", "owner")
                    .sort("name")
                    .build();

    @Override
    public ObjectType type() {
        return TYPE;
    }
}
