package org.odnos.records.object;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/** The type that a field had before its present one, and until when; older values are of it. */
public record FormerType(FieldType type, @Nullable String relation, Instant until) {}
