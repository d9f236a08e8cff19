package org.odnos.records.openapi;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.DateTimeSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;

import org.odnos.records.object.Address;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Option;
import org.odnos.records.object.Trait;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;

/** The shape of each object's records. */
@Component
class ObjectSchemas {

    private final ObjectLabels labels;

    ObjectSchemas(ObjectLabels labels) {
        this.labels = labels;
    }

    Schema<?> of(ObjectType object) {
        ObjectSchema schema = new ObjectSchema();
        schema.addProperty("id", readOnly(new UUIDSchema()));
        schema.addProperty("version", new IntegerSchema());
        for (Field field : object.fields().values()) {
            Schema<?> property = property(field).description(labels.field(object, field));
            schema.addProperty(
                    field.key(), field.is(Trait.READ_ONLY) ? readOnly(property) : property);
            if (field.is(Trait.REQUIRED) && !field.is(Trait.READ_ONLY)) {
                schema.addRequiredItem(field.key());
            }
        }
        return schema.description(labels.object(object));
    }

    private static Schema<?> property(Field field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT -> new StringSchema().maxLength(field.maxLength());
            case LINK -> new StringSchema().format("uri");
            case RICH_TEXT -> new StringSchema().format("html").maxLength(field.maxLength());
            case AUTONUMBER -> readOnly(new StringSchema());
            case RATING ->
                    new IntegerSchema()
                            .minimum(BigDecimal.ONE)
                            .maximum(BigDecimal.valueOf(field.settings().max()));
            case DURATION -> new IntegerSchema().format("int64").minimum(BigDecimal.ZERO);
            case INTEGER -> new IntegerSchema().format("int64");
            case DECIMAL -> new StringSchema().format("decimal");
            case MONEY ->
                    new ObjectSchema()
                            .addProperty("amount", new StringSchema().format("decimal"))
                            .addProperty("currency", new StringSchema());
            case YES_NO -> new BooleanSchema();
            case DATE -> new DateSchema();
            case INSTANT -> new DateTimeSchema();
            case CHOICE -> choice(field);
            case CHOICES -> new ArraySchema().items(choice(field));
            case ADDRESS -> address();
            case RELATIONS -> new ArraySchema().items(reference());
            case TAGS -> new ArraySchema().items(new StringSchema());
            case EMAILS, PHONES ->
                    new ArraySchema()
                            .items(
                                    new ObjectSchema()
                                            .addProperty("value", new StringSchema())
                                            .addProperty("kind", new StringSchema()));
            case RELATION -> reference();
            case ABOUT -> reference().addProperty("object", new StringSchema());
            case FILES -> new ArraySchema().items(file()).maxItems(field.settings().max());
            case FIRST -> new ObjectSchema();
        };
    }

    private static Schema<?> choice(Field field) {
        StringSchema schema = new StringSchema();
        field.options().stream().map(Option::value).forEach(schema::addEnumItem);
        return schema;
    }

    private static Schema<?> address() {
        ObjectSchema schema = new ObjectSchema();
        Address.PARTS.forEach(part -> schema.addProperty(part, new StringSchema()));
        return schema;
    }

    private static Schema<?> reference() {
        return new ObjectSchema()
                .addProperty("id", new UUIDSchema())
                .addProperty("name", readOnly(new StringSchema()));
    }

    /** Read as it is, written as its id. */
    private static Schema<?> file() {
        return reference()
                .addProperty("type", readOnly(new StringSchema()))
                .addProperty("size", readOnly(new IntegerSchema().format("int64")));
    }

    private static Schema<?> readOnly(Schema<?> schema) {
        schema.setReadOnly(true);
        return schema;
    }
}
