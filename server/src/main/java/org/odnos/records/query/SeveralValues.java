package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.odnos.platform.access.Caller;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ValueFault;
import org.odnos.records.object.ValueReader;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;

import java.util.ArrayList;
import java.util.List;

/** Comparisons of fields that hold several values, each one of a known set. */
@Component
final class SeveralValues {

    private final ValueReader reader;

    SeveralValues(ValueReader reader) {
        this.reader = reader;
    }

    static boolean areIn(Field field) {
        return field.type() == FieldType.CHOICES || field.type() == FieldType.RELATIONS;
    }

    /** Whether any of the record's values is among these. */
    Condition overlaps(Joins.Target target, Iterable<JsonNode> wanted, Caller caller) {
        List<Object> values = new ArrayList<>();
        for (JsonNode one : wanted) {
            boolean me = one.isString() && one.asString().equals("@me");
            JsonNode value = me ? StringNode.valueOf(caller.userId().toString()) : one;
            JsonNode list = JsonNodeFactory.instance.arrayNode().add(value);
            if (!(reader.read(target.field(), list, caller) instanceof List<?> read)) {
                throw new ValueFault("filter.value-missing");
            }
            values.addAll(read);
        }
        boolean ids = target.field().type() == FieldType.RELATIONS;
        // jOOQ would cast to varchar[], for which text[] has no such operator.
        return DSL.condition(
                ids ? "{0} && {1}::uuid[]" : "{0} && {1}::text[]",
                Columns.main(target.alias(), target.field()),
                DSL.val(values.stream().map(Object::toString).toArray(String[]::new)));
    }
}
