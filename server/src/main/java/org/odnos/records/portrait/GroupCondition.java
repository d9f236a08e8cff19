package org.odnos.records.portrait;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.FieldType;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** The filter that finds the records of one group, and where a group of numbers or ages ends. */
@Component
class GroupCondition {

    /** From here up to there, which belongs to the next one; null without an end. */
    record Range(@Nullable String from, @Nullable String to) {
        static final Range NONE = new Range(null, null);
    }

    private final JsonMapper json;

    GroupCondition(JsonMapper json) {
        this.json = json;
    }

    static Range range(Feature feature, @Nullable String value, List<BigDecimal> fifths) {
        if (value == null) {
            return Range.NONE;
        }
        return switch (feature.cut()) {
            case AGES -> ages(Integer.parseInt(value));
            case FIFTHS -> numbers(Integer.parseInt(value), fifths);
            default -> Range.NONE;
        };
    }

    private static Range ages(int band) {
        int to = Ages.to(band);
        return new Range(
                String.valueOf(Ages.from(band)),
                to == Integer.MAX_VALUE ? null : String.valueOf(to));
    }

    private static Range numbers(int band, List<BigDecimal> fifths) {
        return new Range(
                band == 0 ? null : fifths.get(band - 1).toPlainString(),
                band >= fifths.size() ? null : fifths.get(band).toPlainString());
    }

    JsonNode of(Feature feature, @Nullable String value, Range range, LocalDate today) {
        if (value == null) {
            return condition(feature, "empty");
        }
        return switch (feature.cut()) {
            case VALUES -> plain(feature, value);
            case EACH -> condition(feature, "eq").put("value", value);
            case MONTHS -> month(feature, value);
            case FIFTHS -> between(feature, range.from(), range.to());
            case AGES -> ages(feature, Integer.parseInt(value), today);
        };
    }

    private ObjectNode condition(Feature feature, String operator) {
        return json.createObjectNode().put("field", feature.path()).put("op", operator);
    }

    private JsonNode plain(Feature feature, String value) {
        FieldType type = feature.field().type();
        return switch (type) {
            case TEXT -> condition(feature, "exactly").put("value", value);
            case YES_NO -> condition(feature, "eq").put("value", value.startsWith("t"));
            case RATING -> condition(feature, "eq").put("value", Long.parseLong(value));
            default -> condition(feature, "eq").put("value", value);
        };
    }

    private JsonNode month(Feature feature, String value) {
        YearMonth month = YearMonth.parse(value);
        ObjectNode condition = condition(feature, "between");
        condition
                .putArray("value")
                .add(month.atDay(1).toString())
                .add(month.atEndOfMonth().toString());
        return condition;
    }

    private JsonNode between(Feature feature, @Nullable String from, @Nullable String to) {
        ObjectNode filter = json.createObjectNode();
        ArrayNode parts = filter.putArray("and");
        if (from != null) {
            parts.add(condition(feature, "ge").put("value", from));
        }
        if (to != null) {
            parts.add(condition(feature, "lt").put("value", to));
        }
        if (parts.isEmpty()) {
            return condition(feature, "notEmpty");
        }
        return parts.size() == 1 ? parts.get(0) : filter;
    }

    /** Who is 25 was born after the day 26 years ago. */
    private JsonNode ages(Feature feature, int band, LocalDate today) {
        ObjectNode filter = json.createObjectNode();
        ArrayNode parts = filter.putArray("and");
        int to = Ages.to(band);
        if (to != Integer.MAX_VALUE) {
            parts.add(condition(feature, "gt").put("value", today.minusYears(to).toString()));
        }
        if (band > 0) {
            LocalDate last = today.minusYears(Ages.from(band));
            parts.add(condition(feature, "le").put("value", last.toString()));
        }
        return parts.size() == 1 ? parts.get(0) : filter;
    }
}
