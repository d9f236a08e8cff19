package org.odnos.records.tag;

import org.jspecify.annotations.Nullable;
import org.odnos.records.query.KnownTags.Place;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A tag of a field.
 *
 * @param retired whether records keep it and nobody adds it any more
 * @param spellings every way in which records may have it, its name among them
 * @param createdBy null for one that is older than the vocabulary
 */
record Tag(
        UUID id,
        String object,
        String field,
        String name,
        @Nullable String color,
        boolean retired,
        List<String> spellings,
        Instant createdAt,
        @Nullable UUID createdBy) {

    Place place() {
        return new Place(object, field);
    }
}
