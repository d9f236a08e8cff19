package org.odnos.records.query;

import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * "My department" said of a user who is not the owner, such as who created a record: the department
 * is then the user's own.
 */
final class MyDepartment {

    private static final String WORD = "@myDepartment";

    private MyDepartment() {}

    /** The filter that such a condition means; empty where it says what it means already. */
    static Optional<Filter> in(Filter.Condition one, Joins joins) {
        JsonNode value = one.value();
        if (value == null || !mentions(value)) {
            return Optional.empty();
        }
        Field field = joins.resolve(one.field(), one.pointer() + "/field").field();
        String target = field.relation();
        boolean through =
                field.type() == FieldType.RELATION
                        && !field.column().equals("owner_id")
                        && target != null
                        && joins.description().named(target).field("department").isPresent();
        return through ? Optional.of(rewritten(one, value)) : Optional.empty();
    }

    private static boolean mentions(JsonNode value) {
        return is(value) || (value.isArray() && value.valueStream().anyMatch(MyDepartment::is));
    }

    private static boolean is(JsonNode value) {
        return value.isString() && value.asString().equals(WORD);
    }

    private static Filter rewritten(Filter.Condition one, JsonNode value) {
        List<Filter> either = new ArrayList<>();
        either.add(
                new Filter.Condition(
                        one.field() + ".department",
                        Operator.EQ,
                        StringNode.valueOf(WORD),
                        one.pointer()));
        if (value.isArray()) {
            ArrayNode others = JsonNodeFactory.instance.arrayNode();
            value.valueStream().filter(item -> !is(item)).forEach(others::add);
            either.add(new Filter.Condition(one.field(), Operator.IN, others, one.pointer()));
        }
        Filter any = new Filter.Any(either);
        return one.operator() == Operator.NE || one.operator() == Operator.NOT_IN
                ? new Filter.Not(any)
                : any;
    }
}
