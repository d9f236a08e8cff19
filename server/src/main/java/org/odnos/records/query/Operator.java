package org.odnos.records.query;

import java.util.Arrays;
import java.util.Optional;

/** How a condition compares; the keys are part of the API. */
public enum Operator {
    EQ("eq"),
    NE("ne"),
    LT("lt"),
    LE("le"),
    GT("gt"),
    GE("ge"),
    IN("in"),
    NOT_IN("notIn"),
    CONTAINS("contains"),
    STARTS_WITH("startsWith"),
    EMPTY("empty"),
    NOT_EMPTY("notEmpty"),
    BETWEEN("between"),
    WITHIN("within"),
    MATCH("match");

    private final String key;

    Operator(String key) {
        this.key = key;
    }

    static Optional<Operator> of(String key) {
        return Arrays.stream(values()).filter(op -> op.key.equals(key)).findFirst();
    }
}
