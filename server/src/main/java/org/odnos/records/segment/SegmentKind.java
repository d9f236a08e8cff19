package org.odnos.records.segment;

import org.jspecify.annotations.Nullable;

import java.util.Locale;

/** Whether people say who belongs to a segment, or a filter does. */
enum SegmentKind {
    STATIC,
    DYNAMIC;

    /** A list begins empty; how many a filter finds is counted. */
    @Nullable Long firstSize() {
        return this == STATIC ? 0L : null;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
