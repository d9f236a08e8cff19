package org.odnos.records.query;

import java.util.Arrays;
import java.util.Optional;

/** How a condition compares; the keys are part of the API. */
public enum Operator {
    EQ("eq"),
    NE("ne"),
    /** The very same text, where {@code eq} goes by words. */
    EXACTLY("exactly"),
    LT("lt"),
    LE("le"),
    GT("gt"),
    GE("ge"),
    IN("in"),
    NOT_IN("notIn"),
    /** That option of a tree, or one below it. */
    UNDER("under"),
    NOT_UNDER("notUnder"),
    CONTAINS("contains"),
    STARTS_WITH("startsWith"),
    EMPTY("empty"),
    NOT_EMPTY("notEmpty"),
    BETWEEN("between"),
    WITHIN("within"),
    NOT_WITHIN("notWithin"),
    /** The day comes round within a period, whatever the year: a birthday. */
    YEARLY_WITHIN("yearlyWithin"),
    MATCH("match");

    private final String key;

    Operator(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    static Optional<Operator> of(String key) {
        return Arrays.stream(values()).filter(op -> op.key.equals(key)).findFirst();
    }
}
