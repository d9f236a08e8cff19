package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Money;
import org.odnos.kernel.RecordRef;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
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

/** A field's columns with their SQL types, and its values as the texts that SQL casts to them. */
@Component
final class ColumnValues {

    /** One column of a statement: how its texts become values. */
    record SqlColumn(String name, String type) {}

    private final JsonMapper json;

    ColumnValues(JsonMapper json) {
        this.json = json;
    }

    List<SqlColumn> columns(Field field) {
        String name = field.column();
        if (field.is(Trait.OWNER)) {
            return List.of(); // The owner itself is written.
        }
        return switch (field.type()) {
            case TEXT, LONG_TEXT, CHOICE, LINK -> List.of(new SqlColumn(name, "text"));
            case INTEGER -> List.of(new SqlColumn(name, "bigint"));
            case DECIMAL -> List.of(new SqlColumn(name, "numeric"));
            case MONEY ->
                    List.of(
                            new SqlColumn(name, "numeric"),
                            new SqlColumn(name + "_currency", "text"),
                            new SqlColumn(name + "_base", "numeric"));
            case YES_NO -> List.of(new SqlColumn(name, "boolean"));
            case DATE -> List.of(new SqlColumn(name, "date"));
            case INSTANT -> List.of(new SqlColumn(name, "timestamptz"));
            case TAGS -> List.of(new SqlColumn(name, "text[]"));
            case EMAILS, PHONES -> List.of(new SqlColumn(name, "jsonb"));
            case RELATION -> List.of(new SqlColumn(name, "uuid"));
            case ABOUT ->
                    List.of(
                            new SqlColumn(name + "_object", "text"),
                            new SqlColumn(name + "_id", "uuid"));
            case FIRST -> List.of();
        };
    }

    /**
     * As many texts as the field has columns.
     *
     * @param worth money in the company's currency, if its rate is known
     */
    List<@Nullable String> texts(
            Field field, @Nullable Object value, Function<Money, Optional<BigDecimal>> worth) {
        return switch (value) {
            case null -> missing(field);
            case Money money -> money(money, worth.apply(money));
            case RecordRef about -> texts(about.object(), about.id().toString());
            case BigDecimal number -> texts(number.toPlainString());
            case List<?> list when field.type() == FieldType.TAGS -> texts(array(list));
            case List<?> contacts -> texts(json.writeValueAsString(contacts));
            default -> texts(value.toString());
        };
    }

    private List<@Nullable String> missing(Field field) {
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
