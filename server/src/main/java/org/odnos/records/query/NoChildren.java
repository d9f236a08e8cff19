package org.odnos.records.query;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

import java.math.BigDecimal;

/** What holds of a record without child records: their number and sum are 0, else there is none. */
final class NoChildren {

    private NoChildren() {}

    /** Whether such a record meets the condition; the value is known to fit it. */
    static boolean meet(Filter.Figured asked) {
        Filter.Kind kind = asked.figure().kind();
        boolean isZero = kind == Filter.Kind.COUNT || kind == Filter.Kind.SUM;
        JsonNode value = asked.value() == null ? NullNode.getInstance() : asked.value();
        return switch (asked.operator()) {
            case NE -> !isZero || number(value).signum() != 0;
            case EMPTY, NOT_WITHIN -> !isZero;
            case NOT_EMPTY -> isZero;
            case EQ -> isZero && number(value).signum() == 0;
            case LT -> isZero && number(value).signum() > 0;
            case LE -> isZero && number(value).signum() >= 0;
            case GT -> isZero && number(value).signum() < 0;
            case GE -> isZero && number(value).signum() <= 0;
            case BETWEEN ->
                    isZero
                            && number(value.get(0)).signum() <= 0
                            && number(value.get(1)).signum() >= 0;
            default -> false;
        };
    }

    private static BigDecimal number(JsonNode value) {
        return new BigDecimal(
                (value.isObject() ? value.path("amount") : value).asString("0").strip());
    }
}
