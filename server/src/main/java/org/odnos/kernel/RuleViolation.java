package org.odnos.kernel;

import java.util.List;

/** Every value is fine by itself, but a rule of the business forbids what was asked. */
public final class RuleViolation extends Problem {

    public RuleViolation(String code, Object... args) {
        super(code, List.of(args));
    }
}
