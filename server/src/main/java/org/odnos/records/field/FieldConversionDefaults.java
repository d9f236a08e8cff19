package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Money;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.field.FieldConversionValues.Converted;
import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.List;

/** The value of new records after a change of type. */
@Component
class FieldConversionDefaults {

    private final FieldConversionValues values;
    private final ValueReader reader;
    private final JsonMapper json;

    FieldConversionDefaults(FieldConversionValues values, ValueReader reader, JsonMapper json) {
        this.values = values;
        this.reader = reader;
        this.json = json;
    }

    /** Null if there is none, or none that converts. */
    @Nullable JsonNode of(FieldConversionWay way) {
        JsonNode standard = way.from().settings().standard();
        Object before = standard == null ? null : read(way, standard);
        if (before == null) {
            return null;
        }
        JsonNode stored = json.valueToTree(before);
        Converted converted = values.of(way, List.of(stored)).get(stored);
        Object value = converted == null ? null : converted.value();
        return value == null ? null : written(value);
    }

    private @Nullable Object read(FieldConversionWay way, JsonNode standard) {
        try {
            return reader.read(way.from(), standard, CurrentCaller.get());
        } catch (ValueFault noMoreAValue) {
            return null;
        }
    }

    /** As requests write it: numbers with decimals as texts. */
    private JsonNode written(Object value) {
        return switch (value) {
            case Money money ->
                    json.createObjectNode()
                            .put("amount", money.amount().toPlainString())
                            .put("currency", money.currency());
            case BigDecimal number -> json.valueToTree(number.toPlainString());
            default -> json.valueToTree(value);
        };
    }
}
