package org.odnos.records.change;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.records.object.Field;
import org.odnos.records.object.FormerType;
import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;

import tools.jackson.databind.JsonNode;

import java.util.Objects;
import java.util.stream.Collectors;

/** Logged values of a type that their field has no more, as text; records as mentions. */
final class FormerValue {

    private FormerValue() {}

    static @Nullable Object shown(Field field, JsonNode value) {
        FormerType former = Objects.requireNonNull(field.settings().former());
        String relation = former.relation();
        if (relation != null && value.isArray()) {
            return value.values().stream().map(one -> mention(relation, one)).toList();
        }
        return relation != null && value.isString() ? mention(relation, value) : text(value);
    }

    /** A text where it is no id: the field may have had more than one type before. */
    private static Object mention(String object, JsonNode id) {
        try {
            return Mention.of(new RecordRef(object, ValueReader.uuid(id.asString(""))));
        } catch (ValueFault noId) {
            return Objects.requireNonNullElse(text(id), "");
        }
    }

    private static @Nullable Object text(JsonNode value) {
        if (value.isNull() || value.isBoolean()) {
            return value.isNull() ? null : value.asBoolean();
        }
        if (value.has("amount")) {
            return value.path("amount").asString("") + " " + value.path("currency").asString("");
        }
        if (value.has("value")) {
            return value.path("value").asString("");
        }
        if (value.isContainer()) {
            return value.values().stream()
                    .filter(part -> !part.isNull())
                    .map(part -> Objects.toString(text(part)))
                    .collect(Collectors.joining(value.isArray() ? "; " : ", "));
        }
        return value.asString("");
    }
}
