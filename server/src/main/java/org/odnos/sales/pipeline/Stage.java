package org.odnos.sales.pipeline;

import java.util.Locale;
import java.util.UUID;

/**
 * One stage of a pipeline.
 *
 * @param position its place among the stages of its kind
 * @param probability of winning a deal that stands here, 0 to 100
 */
public record Stage(
        UUID id, UUID pipeline, String name, Kind kind, long position, long probability) {

    /** What a deal is while it stands in a stage. */
    public enum Kind {
        OPEN,
        WON,
        LOST;

        /** As stored and as in JSON. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isOpen() {
        return kind == Kind.OPEN;
    }

    public boolean isLost() {
        return kind == Kind.LOST;
    }

    /** Whether a deal that comes here has got further than it was there. */
    public boolean isBeyond(Stage other) {
        return !pipeline.equals(other.pipeline) || position > other.position;
    }
}
