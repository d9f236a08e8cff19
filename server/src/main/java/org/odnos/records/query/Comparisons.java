package org.odnos.records.query;

import static org.odnos.records.query.Operator.EQ;
import static org.odnos.records.query.Operator.GE;
import static org.odnos.records.query.Operator.LE;

import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Money;
import org.odnos.platform.access.Caller;
import org.odnos.records.object.Contact;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.Trait;
import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;
import org.odnos.records.query.TimeComparisons.Time;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.StringNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** One comparison of a field with a value, by type and operator. */
@Component
final class Comparisons {

    private static final int MAX_VALUES = 1_000;

    private final ValueReader reader;
    private final TimeComparisons times;
    private final SeveralValues several;
    private final KnownTags tags;

    Comparisons(ValueReader reader, TimeComparisons times, SeveralValues several, KnownTags tags) {
        this.reader = reader;
        this.several = several;
        this.times = times;
        this.tags = tags;
    }

    Condition compare(Joins.Target target, Filter.Condition one, Caller caller) {
        JsonNode value = one.value() == null ? NullNode.getInstance() : one.value();
        return switch (one.operator()) {
            case EMPTY -> Emptiness.of(target);
            case NOT_EMPTY -> DSL.not(Emptiness.of(target));
            case CONTAINS ->
                    SeveralValues.areIn(target.field())
                            ? equal(target, value, caller)
                            : TextComparisons.contains(target, string(value));
            case STARTS_WITH -> TextComparisons.startsWith(target, string(value));
            case EXACTLY -> exactly(target, value);
            case IN -> in(target, value, caller);
            case NOT_IN -> Emptiness.missing(target).or(DSL.not(in(target, value, caller)));
            case UNDER -> under(target, value, caller);
            case NOT_UNDER -> Emptiness.missing(target).or(DSL.not(under(target, value, caller)));
            case NE ->
                    Emptiness.missing(target)
                            .or(DSL.not(single(target, Operator.EQ, value, caller)));
            case EQ, LT, LE, GT, GE -> single(target, one.operator(), value, caller);
            case BETWEEN -> between(target, value, caller);
            case WITHIN -> times.within(Time.of(target), value, caller);
            case NOT_WITHIN ->
                    Emptiness.missing(target)
                            .or(DSL.not(times.within(Time.of(target), value, caller)));
            case YEARLY_WITHIN -> times.yearlyWithin(Time.of(target), value, caller);
            case MATCH -> throw new ValueFault("filter.operator-not-for-field");
        };
    }

    private Condition single(
            Joins.Target target, Operator operator, JsonNode value, Caller caller) {
        FieldType type = target.field().type();
        if (TimeComparisons.isTime(type)) {
            return times.compare(Time.of(target), operator, value, caller);
        }
        if (operator == Operator.EQ) {
            return equal(target, value, caller);
        }
        if (!type.isNumber() && !type.isText()) {
            throw new ValueFault("filter.operator-not-for-field");
        }
        return ordered(
                Columns.main(target.alias(), target.field()),
                operator,
                value(target.field(), value, caller));
    }

    @SuppressWarnings("unchecked")
    static Condition ordered(org.jooq.Field<?> raw, Operator operator, Object bound) {
        var column = (org.jooq.Field<Object>) raw;
        return switch (operator) {
            case LT -> column.lt(bound);
            case LE -> column.le(bound);
            case GT -> column.gt(bound);
            case GE -> column.ge(bound);
            default -> column.eq(bound);
        };
    }

    private static Condition exactly(Joins.Target target, JsonNode value) {
        if (!target.field().type().isText()) {
            throw new ValueFault("filter.operator-not-for-field");
        }
        return Columns.text(target.alias(), target.field()).eq(string(value));
    }

    private Condition equal(Joins.Target target, JsonNode value, Caller caller) {
        Field field = target.field();
        return switch (field.type()) {
            case TAGS -> tagged(target, List.of(value));
            case CHOICES, RELATIONS -> several.overlaps(target, List.of(value), caller);
            case ADDRESS, FILES -> throw new ValueFault("filter.operator-not-for-field");
            case EMAILS, PHONES -> holds(target, value, caller);
            case RELATION, ABOUT -> relation(target, value, caller);
            default -> {
                Object wanted = value(field, value, caller);
                yield TextComparisons.goesByWords(target.object(), field)
                        ? TextComparisons.isOneOf(target, List.of((String) wanted))
                        : ordered(Columns.main(target.alias(), field), EQ, wanted);
            }
        };
    }

    /** Whether the record has any of these tags, whatever way it is written there. */
    private Condition tagged(Joins.Target target, Iterable<JsonNode> wanted) {
        List<String> texts = new ArrayList<>();
        wanted.forEach(one -> texts.add(string(one)));
        var place = new KnownTags.Place(target.object().name(), target.field().key());
        // jOOQ would cast to varchar[], for which text[] has no such operator.
        return DSL.condition(
                "{0} && {1}::text[]",
                Columns.main(target.alias(), target.field()),
                DSL.val(tags.spellings(place, texts).toArray(String[]::new)));
    }

    private Condition relation(Joins.Target target, JsonNode value, Caller caller) {
        var column = Columns.uuid(target.alias(), idColumn(target.field()));
        String text = value.isString() ? value.asString() : "";
        if (text.equals("@me")) {
            return column.eq(caller.userId());
        }
        if (text.equals("@myDepartment")) {
            return department(target, column, caller);
        }
        JsonNode id = value.isObject() ? value.path("id") : value;
        return column.eq(ValueReader.uuid(string(id)));
    }

    /** The owner's department stands in the record itself. */
    private static Condition department(
            Joins.Target target, org.jooq.Field<UUID> column, Caller caller) {
        UUID mine = caller.departmentId();
        if (mine == null) {
            return DSL.falseCondition();
        }
        return target.field().column().equals("owner_id")
                ? Columns.uuid(target.alias(), "department_id").eq(mine)
                : column.eq(mine);
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
        int most = target.field().is(Trait.TREE) ? TreeValues.MOST : MAX_VALUES;
        if (!value.isArray() || value.size() > most) {
            throw new ValueFault("filter.not-a-value-list", MAX_VALUES);
        }
        if (SeveralValues.areIn(target.field()) && !value.isEmpty()) {
            return several.overlaps(target, value, caller);
        }
        if (target.field().type() == FieldType.TAGS && !value.isEmpty()) {
            return tagged(target, value);
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
        if (!plain.isEmpty() && TextComparisons.goesByWords(target.object(), target.field())) {
            parts.add(
                    TextComparisons.isOneOf(
                            target, plain.stream().map(String.class::cast).toList()));
        } else if (!plain.isEmpty()) {
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
                    value(field, item, caller);
            case INTEGER, DECIMAL, DURATION, RATING -> value(field, item, caller);
            default -> null;
        };
    }

    private Condition under(Joins.Target target, JsonNode value, Caller caller) {
        return in(target, TreeValues.within(target.field(), value), caller);
    }

    private Condition between(Joins.Target target, JsonNode value, Caller caller) {
        range(value);
        return single(target, Operator.GE, value.get(0), caller)
                .and(single(target, Operator.LE, value.get(1), caller));
    }

    static void range(JsonNode value) {
        if (!value.isArray() || value.size() != 2) {
            throw new ValueFault("filter.not-a-range");
        }
    }

    Object value(Field field, JsonNode json, Caller caller) {
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
