package org.odnos.kernel;

import java.util.List;

/** The asker sees it and may not do that with it. */
public final class Forbidden extends Problem {

    public Forbidden() {
        this("forbidden");
    }

    public Forbidden(String code, Object... args) {
        super(code, List.of(args));
    }
}
