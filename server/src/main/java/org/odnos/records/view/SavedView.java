package org.odnos.records.view;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Audience;
import org.odnos.platform.access.Audiences;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A view as it is stored. */
record SavedView(
        UUID id,
        int version,
        String object,
        Content content,
        UUID owner,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt) {

    /** What its editor decides. */
    record Content(
            String name,
            ViewKind kind,
            ViewSettings settings,
            Audience audience,
            List<String> roles) {

        Content {
            roles = List.copyOf(roles);
        }
    }

    Audiences.Shown shown() {
        return new Audiences.Shown(object, owner, content.audience(), content.roles());
    }
}
