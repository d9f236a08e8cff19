package org.odnos.catalogue.product;

import org.odnos.platform.access.ObjectKind;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.RecordObject;
import org.springframework.stereotype.Component;

/** What a product is. */
@Component
class ProductObject implements RecordObject {

    private static final ObjectType TYPE =
            ObjectType.named("product", "products")
                    .kind(ObjectKind.REFERENCE)
                    .fields(
                            Field.text("name").required(),
                            Field.text("code").searched().unique(),
                            Field.of("price", FieldType.MONEY),
                            Field.text("unit").withMaxLength(30),
                            Field.text("category"),
                            Field.of("active", FieldType.YES_NO).required(),
                            Field.of("description", FieldType.LONG_TEXT))
                    .columns("name", "code", "price", "unit", "category", "active")
                    .sort("name")
                    .build();

    @Override
    public ObjectType type() {
        return TYPE;
    }
}
