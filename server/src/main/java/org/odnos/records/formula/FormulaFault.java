package org.odnos.records.formula;

import java.util.List;

/** Why an expression has no value for a record: a code under {@code formula.} with its words. */
final class FormulaFault extends RuntimeException {

    private final String code;
    private final transient List<Object> args;

    FormulaFault(String code, Object... args) {
        super(code, null, false, false);
        this.code = code;
        this.args = List.of(args);
    }

    String code() {
        return code;
    }

    List<Object> args() {
        return args;
    }
}
