package org.odnos.records.segment;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Audience;
import org.odnos.platform.access.Audiences;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A segment as it is stored.
 *
 * @param size of all live members, whoever may see them; null before they were counted
 */
record Segment(
        UUID id,
        int version,
        String object,
        SegmentKind kind,
        Content content,
        Uses uses,
        UUID owner,
        @Nullable Long size,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt) {

    /**
     * What its editor decides.
     *
     * @param filter null for a list that is kept by hand
     */
    record Content(String name, @Nullable JsonNode filter, Audience audience, List<String> roles) {

        Content {
            roles = List.copyOf(roles);
        }
    }

    /**
     * What its membership follows from.
     *
     * @param keys as in {@link org.odnos.records.query.FilterFields.Used}, also of segments inside
     * @param segments those inside that the filter itself names
     */
    record Uses(Set<String> keys, Set<UUID> segments) {

        Uses {
            keys = Set.copyOf(keys);
            segments = Set.copyOf(segments);
        }

        /** A list changes only as its records are deleted and come back. */
        static Uses ofList(String object) {
            return new Uses(Set.of(object + ".*"), Set.of());
        }
    }

    Segment with(Content other, Uses used, @Nullable Long counted) {
        return new Segment(
                id, version, object, kind, other, used, owner, counted, createdAt, updatedAt,
                deletedAt);
    }

    boolean isDynamic() {
        return kind == SegmentKind.DYNAMIC;
    }

    Audiences.Shown shown() {
        return new Audiences.Shown(object, owner, content.audience(), content.roles());
    }
}
