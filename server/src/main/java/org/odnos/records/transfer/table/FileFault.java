package org.odnos.records.transfer.table;

import java.util.List;

/** A file that is no table; {@code code} and what its message names. */
public final class FileFault extends RuntimeException {

    private final String code;
    private final transient List<Object> args;

    public FileFault(String code, Object... args) {
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
