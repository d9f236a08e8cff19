package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Money;
import org.odnos.platform.access.Caller;
import org.odnos.records.object.Address;
import org.odnos.records.object.Contact;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.Trait;
import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;
import org.odnos.records.search.SearchKeys;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One comparison of a field with a value, by type and operator. */
@Component
final class Comparisons {

    private static final int MAX_VALUES = 1_000;
    private static final Pattern NOT_LETTER = Pattern.compile("[^\\p{L}\\p{N}\\s]");

    private final ValueReader reader;
    private final TimeComparisons times;

    Comparisons(ValueReader reader, TimeComparisons times) {
        this.reader = reader;
        this.times = times;
    }

    Condition compare(Joins.Target target, Filter.Condition one, Caller caller) {
        JsonNode value = one.value() == null ? NullNode.getInstance() : one.value();
        return switch (one.operator()) {
            case EMPTY -> empty(target);
            case NOT_EMPTY -> DSL.not(empty(target));
            case CONTAINS ->
                    isOfKnown(target.field())
                            ? equal(target, value, caller)
                            : contains(target, string(value));
            case STARTS_WITH -> startsWith(target, string(value));
            case IN -> in(target, value, caller);
            case NOT_IN -> missing(target).or(DSL.not(in(target, value, caller)));
            case NE -> missing(target).or(DSL.not(single(target, Operator.EQ, value, caller)));
            case EQ, LT, LE, GT, GE -> single(target, one.operator(), value, caller);
            case BETWEEN -> between(target, value, caller);
            case WITHIN -> times.within(target, value, caller);
            case MATCH -> throw new ValueFault("filter.operator-not-for-field");
        };
    }

    private Condition single(
            Joins.Target target, Operator operator, JsonNode value, Caller caller) {
        FieldType type = target.field().type();
        if (type == FieldType.DATE || type == FieldType.INSTANT) {
            return times.compare(target, operator, value, caller);
        }
        if (operator == Operator.EQ) {
            return equal(target, value, caller);
        }
        if (!type.isNumber() && !type.isText()) {
            throw new ValueFault("filter.operator-not-for-field");
        }
        @SuppressWarnings("unchecked")
        var column = (org.jooq.Field<Object>) Columns.main(target.alias(), target.field());
        Object bound = required(value(target.field(), value, caller));
        return switch (operator) {
            case LT -> column.lt(bound);
            case LE -> column.le(bound);
            case GT -> column.gt(bound);
            default -> column.ge(bound);
        };
    }

    private Condition equal(Joins.Target target, JsonNode value, Caller caller) {
        Field field = target.field();
        return switch (field.type()) {
            case TAGS ->
                    // jOOQ would cast to varchar[], for which text[] has no such operator.
                    DSL.condition(
                            "{0} @> {1}::text[]",
                            Columns.main(target.alias(), field),
                            DSL.val(new String[] {string(value)}));
            case CHOICES, RELATIONS -> overlaps(target, List.of(value), caller);
            case ADDRESS -> throw new ValueFault("filter.operator-not-for-field");
            case EMAILS, PHONES -> holds(target, value, caller);
            case RELATION, ABOUT -> relation(target, value, caller);
            default -> {
                @SuppressWarnings("unchecked")
                var column = (org.jooq.Field<Object>) Columns.main(target.alias(), field);
                yield column.eq(required(value(field, value, caller)));
            }
        };
    }

    /** Several values of which each is one of a known set. */
    private static boolean isOfKnown(Field field) {
        return field.type() == FieldType.CHOICES || field.type() == FieldType.RELATIONS;
    }

    /** Whether any of the record's values is among these. */
    private Condition overlaps(Joins.Target target, Iterable<JsonNode> wanted, Caller caller) {
        List<Object> values = new ArrayList<>();
        for (JsonNode one : wanted) {
            JsonNode value =
                    one.isString() && one.asString().equals("@me")
                            ? StringNode.valueOf(caller.userId().toString())
                            : one;
            JsonNode list = JsonNodeFactory.instance.arrayNode().add(value);
            values.addAll((List<?>) required(reader.read(target.field(), list, caller)));
        }
        boolean ids = target.field().type() == FieldType.RELATIONS;
        // jOOQ would cast to varchar[], for which text[] has no such operator.
        return DSL.condition(
                ids ? "{0} && {1}::uuid[]" : "{0} && {1}::text[]",
                Columns.main(target.alias(), target.field()),
                DSL.val(values.stream().map(Object::toString).toArray(String[]::new)));
    }

    private Condition relation(Joins.Target target, JsonNode value, Caller caller) {
        var column = Columns.uuid(target.alias(), idColumn(target.field()));
        String text = value.isString() ? value.asString() : "";
        if (text.equals("@me")) {
            return column.eq(caller.userId());
        }
        if (text.equals("@myDepartment")) {
            return caller.departmentId() == null
                    ? DSL.falseCondition()
                    : Columns.uuid(target.alias(), "department_id").eq(caller.departmentId());
        }
        JsonNode id = value.isObject() ? value.path("id") : value;
        return column.eq(ValueReader.uuid(string(id)));
    }

    private static String idColumn(Field field) {
        return field.type() == FieldType.ABOUT ? field.column() + "_id" : field.column();
    }

    private Condition holds(Joins.Target target, JsonNode value, Caller caller) {
        if (!(reader.read(target.field(), value, caller) instanceof List<?> contacts)
                || contacts.size() != 1) {
            throw new ValueFault("filter.value-missing");
        }
        String wanted = ((Contact) contacts.getFirst()).value();
        String json = "[{\"value\":" + StringNode.valueOf(wanted) + "}]";
        return Columns.of(target.alias(), target.field().column(), JSONB.class)
                .contains(JSONB.valueOf(json));
    }

    private Condition in(Joins.Target target, JsonNode value, Caller caller) {
        if (!value.isArray() || value.size() > MAX_VALUES) {
            throw new ValueFault("filter.not-a-value-list", MAX_VALUES);
        }
        if (isOfKnown(target.field()) && !value.isEmpty()) {
            return overlaps(target, value, caller);
        }
        List<Condition> parts = new ArrayList<>();
        List<Object> plain = new ArrayList<>();
        for (JsonNode item : value) {
            Object read = isKeyword(item) ? null : plainValue(target.field(), item, caller);
            if (read == null) {
                parts.add(single(target, Operator.EQ, item, caller));
            } else {
                plain.add(read);
            }
        }
        if (!plain.isEmpty()) {
            parts.add(Columns.main(target.alias(), target.field()).in(plain));
        }
        return parts.isEmpty() ? DSL.falseCondition() : DSL.or(parts);
    }

    private static boolean isKeyword(JsonNode item) {
        return item.isString() && item.asString().startsWith("@");
    }

    /** The value where one column equals it, or null where equality takes more than that. */
    private @Nullable Object plainValue(Field field, JsonNode item, Caller caller) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, LINK, CHOICE, AUTONUMBER, DATE, RELATION ->
                    required(value(field, item, caller));
            case INTEGER, DECIMAL, DURATION, RATING -> required(value(field, item, caller));
            default -> null;
        };
    }

    private Condition between(Joins.Target target, JsonNode value, Caller caller) {
        if (!value.isArray() || value.size() != 2) {
            throw new ValueFault("filter.not-a-range");
        }
        return single(target, Operator.GE, value.get(0), caller)
                .and(single(target, Operator.LE, value.get(1), caller));
    }

    private static Condition contains(Joins.Target target, String text) {
        Field field = target.field();
        int line = SearchKeys.line(target.object(), field);
        if (line > 0) {
            // One pattern that an index knows, standing in the text of the statement: only so can
            // the planner tell a word in every tenth name from a rare one.
            return Columns.of(target.alias(), "search_text", String.class)
                    .likeRegex(DSL.inline(inLine(line, SearchKeys.fold(text))));
        }
        if (field.type() == FieldType.TAGS) {
            return DSL.lower(
                            DSL.field(
                                    "array_to_string({0}, ' ')",
                                    String.class, Columns.main(target.alias(), field)))
                    .like("%" + literal(text.toLowerCase(Locale.ROOT)) + "%");
        }
        return likeable(target).likeIgnoreCase("%" + literal(text) + "%");
    }

    /** A pattern for a text somewhere in the n-th line. */
    private static String inLine(int line, String text) {
        String before = "(?:[^\\n]*\\n)".repeat(line - 1);
        return "^" + before + "[^\\n]*" + NOT_LETTER.matcher(text).replaceAll("\\\\$0");
    }

    private static Condition startsWith(Joins.Target target, String text) {
        int line = SearchKeys.line(target.object(), target.field());
        if (line == 1) {
            return Columns.of(target.alias(), "search_text", String.class)
                    .like(literal(SearchKeys.fold(text)) + "%");
        }
        return likeable(target).likeIgnoreCase(literal(text) + "%");
    }

    private static org.jooq.Field<String> likeable(Joins.Target target) {
        FieldType type = target.field().type();
        if (type == FieldType.EMAILS || type == FieldType.PHONES) {
            return Columns.of(target.alias(), target.field().column(), JSONB.class)
                    .cast(String.class);
        }
        if (type == FieldType.RICH_TEXT) {
            return DSL.field(
                    "regexp_replace({0}, '<[^>]*>', ' ', 'g')",
                    String.class, Columns.text(target.alias(), target.field()));
        }
        if (type == FieldType.ADDRESS) {
            return words(target);
        }
        if (!type.isText()) {
            throw new ValueFault("filter.operator-not-for-field");
        }
        return Columns.text(target.alias(), target.field());
    }

    /** All parts of an address in one line. */
    private static org.jooq.Field<String> words(Joins.Target target) {
        var parts =
                Address.PARTS.stream()
                        .map(name -> Columns.text(target.alias(), target.field().part(name)))
                        .toList();
        return DSL.field("concat_ws(' ', {0})", String.class, DSL.list(parts));
    }

    /** Escapes what LIKE would take for a pattern. */
    static String literal(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    private static Condition empty(Joins.Target target) {
        Field field = target.field();
        return switch (field.type()) {
            case TAGS ->
                    orMissing(
                            target,
                            DSL.cardinality(
                                            Columns.of(
                                                    target.alias(), field.column(), Object[].class))
                                    .eq(0));
            case EMAILS, PHONES ->
                    orMissing(
                            target,
                            Columns.of(target.alias(), field.column(), JSONB.class)
                                    .eq(JSONB.valueOf("[]")));
            default -> missing(target);
        };
    }

    /** Declared lists are never missing; those that a workspace added are where they are empty. */
    private static Condition orMissing(Joins.Target target, Condition empty) {
        return target.field().is(Trait.OWN) ? missing(target).or(empty) : empty;
    }

    private static Condition missing(Joins.Target target) {
        return Columns.main(target.alias(), target.field()).isNull();
    }

    private Object value(Field field, JsonNode json, Caller caller) {
        if (field.type() == FieldType.MONEY) {
            return amount(field, json, caller);
        }
        return required(reader.read(field, json, caller));
    }

    /** Amounts are compared in the company's currency, which a bare number means. */
    private BigDecimal amount(Field field, JsonNode json, Caller caller) {
        if (json.isObject()) {
            Money money = (Money) required(reader.read(field, json, caller));
            if (!money.currency().equals(caller.currency())) {
                throw new ValueFault("filter.other-currency", caller.currency());
            }
            return money.amount();
        }
        Field number = Field.of(field.key(), FieldType.DECIMAL);
        return (BigDecimal) required(reader.read(number, json, caller));
    }

    private static Object required(@Nullable Object value) {
        if (value == null) {
            throw new ValueFault("filter.value-missing");
        }
        return value;
    }

    private static String string(JsonNode value) {
        if (!value.isString() || value.asString().length() > 1_000) {
            throw new ValueFault("value.not-text");
        }
        return value.asString();
    }
}
