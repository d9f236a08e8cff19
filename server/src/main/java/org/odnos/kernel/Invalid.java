package org.odnos.kernel;

import java.util.List;

/** What was sent cannot be taken; each violation says where and why. */
public final class Invalid extends Problem {

    private final List<Violation> violations;

    public Invalid(List<Violation> violations) {
        super("invalid", List.of());
        this.violations = List.copyOf(violations);
    }

    public static Invalid of(String pointer, String code, Object... args) {
        return new Invalid(List.of(Violation.of(pointer, code, args)));
    }

    public List<Violation> violations() {
        return violations;
    }
}
