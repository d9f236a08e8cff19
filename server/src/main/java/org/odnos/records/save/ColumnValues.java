package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Money;
import org.odnos.kernel.RecordRef;
import org.odnos.records.object.Address;
import org.odnos.records.object.Field;
import org.odnos.records.object.StoredColumns;
import org.odnos.records.object.Trait;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The values of a field as the texts that SQL casts to the types of its columns. */
@Component
public final class ColumnValues {

    private final JsonMapper json;

    ColumnValues(JsonMapper json) {
        this.json = json;
    }

    /**
     * As many texts as the field has columns.
     *
     * @param worth money in the company's currency, if its rate is known
     */
    public List<@Nullable String> texts(
            Field field, @Nullable Object value, Function<Money, Optional<BigDecimal>> worth) {
        return switch (value) {
            case null -> missing(field);
            case Money money -> money(money, worth.apply(money));
            case RecordRef about -> texts(about.object(), about.id().toString());
            case BigDecimal number -> texts(number.toPlainString());
            case List<?> list when field.type().isSeveral() -> texts(array(list));
            case List<?> contacts -> texts(json.writeValueAsString(contacts));
            case Address address -> texts(json.writeValueAsString(address));
            default -> texts(value.toString());
        };
    }

    /** Declared lists are empty where they miss; those that a workspace added are null. */
    private List<@Nullable String> missing(Field field) {
        if (field.is(Trait.OWN)) {
            return nothing(StoredColumns.of(field).size());
        }
        return switch (field.type()) {
            case MONEY -> nothing(3);
            case ABOUT -> nothing(2);
            case TAGS -> texts("{}");
            case EMAILS, PHONES -> texts("[]");
            default -> nothing(1);
        };
    }

    private List<@Nullable String> money(Money money, Optional<BigDecimal> worth) {
        return texts(
                money.amount().toPlainString(),
                money.currency(),
                worth.map(BigDecimal::toPlainString).orElse(null));
    }

    private static String array(List<?> texts) {
        return texts.stream()
                .map(Object::toString)
                .map(text -> text.replace("\\", "\\\\").replace("\"", "\\\""))
                .collect(Collectors.joining("\",\"", "{\"", "\"}"))
                .replace("{\"\"}", "{}");
    }

    private static List<@Nullable String> texts(@Nullable String... values) {
        return Arrays.asList(values);
    }

    private static List<@Nullable String> nothing(int columns) {
        return Collections.nCopies(columns, null);
    }
}
