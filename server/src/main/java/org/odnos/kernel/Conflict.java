package org.odnos.kernel;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The present state is not the one the asker counted on. */
public final class Conflict extends Problem {

    private final @Nullable Object current;
    private final Map<String, Object> more;

    public Conflict(String code, Object... args) {
        super(code, List.of(args));
        this.current = null;
        this.more = Map.of();
    }

    private Conflict(String code, @Nullable Object current, Map<String, Object> more) {
        super(code, List.of());
        this.current = current;
        this.more = Map.copyOf(more);
    }

    /**
     * Somebody was faster; {@code current} is the record as it is now, in the shape of an answer.
     */
    public static Conflict stale(Object current) {
        return new Conflict("stale", current, Map.of());
    }

    /** What stands in the way, by the names that it has in the answer. */
    public static Conflict saying(String code, Map<String, Object> more) {
        return new Conflict(code, null, more);
    }

    public Map<String, Object> more() {
        return more;
    }

    public Optional<Object> current() {
        return Optional.ofNullable(current);
    }
}
