package org.odnos.kernel;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/** The present state is not the one the asker counted on. */
public final class Conflict extends Problem {

    private final @Nullable Object current;

    public Conflict(String code, Object... args) {
        super(code, List.of(args));
        this.current = null;
    }

    private Conflict(Object current) {
        super("stale", List.of());
        this.current = current;
    }

    /**
     * Somebody was faster; {@code current} is the record as it is now, in the shape of an answer.
     */
    public static Conflict stale(Object current) {
        return new Conflict(current);
    }

    public Optional<Object> current() {
        return Optional.ofNullable(current);
    }
}
