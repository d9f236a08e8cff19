package org.odnos.records.object;

import java.util.List;

/** A value that a field cannot take: a code under {@code value.} and what its message names. */
public final class ValueFault extends RuntimeException {

    private final String code;
    private final transient List<Object> args;

    public ValueFault(String code, Object... args) {
        super(code, null, false, false);
        this.code = code;
        this.args = List.of(args);
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }
}
