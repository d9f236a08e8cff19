package org.odnos.records.query;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.odnos.records.object.FieldType;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.List;

/** Writes, for each figure, the filter that opens the records behind it. */
@Component
class GroupFilters {

    private final JsonMapper json;

    GroupFilters(JsonMapper json) {
        this.json = json;
    }

    JsonNode behind(List<GroupColumn> groups, Record row, @Nullable JsonNode asked) {
        ObjectNode filter = json.createObjectNode();
        ArrayNode parts = filter.putArray("and");
        if (asked != null && !asked.isNull() && !asked.isEmpty()) {
            parts.add(asked);
        }
        for (int i = 0; i < groups.size(); i++) {
            parts.add(condition(groups.get(i), row.get(i)));
        }
        return filter;
    }

    private ObjectNode condition(GroupColumn group, @Nullable Object key) {
        ObjectNode condition = json.createObjectNode().put("field", group.path());
        if (key == null) {
            return condition.put("op", "empty");
        }
        if (group.by() != null && key instanceof LocalDate start) {
            ArrayNode days = condition.put("op", "between").putArray("value");
            group.days(start).forEach(day -> days.add(day.toString()));
            return condition;
        }
        if (TreeValues.TOP.equals(group.by())) {
            condition.put("op", Operator.UNDER.key()).putArray("value").add(key.toString());
            return condition;
        }
        condition.put("op", group.type() == FieldType.TEXT ? "exactly" : "eq");
        condition.set("value", json.valueToTree(key));
        return condition;
    }
}
