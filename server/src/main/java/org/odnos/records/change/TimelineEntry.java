package org.odnos.records.change;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something that happened with a record.
 *
 * @param kind note, task, stageMove, created, changed, deleted or restored
 * @param by the user who did it, or null
 * @param about the record it happened with
 * @param content what the kind tells besides, as JSON with {@link Mention}s; merged into the entry
 */
public record TimelineEntry(
        UUID id,
        String kind,
        Instant at,
        @Nullable UUID by,
        RecordRef about,
        Map<String, ?> content) {}
