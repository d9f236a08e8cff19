package org.odnos.records.object;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A file as a record has it. What hangs under an id never changes, so the id is all that tells two
 * apart: a list of ids alone, as saves send it, equals the stored one.
 *
 * @param type such as {@code application/pdf}
 * @param size in bytes
 */
public record AttachedFile(UUID id, String name, String type, long size) {

    /** One of which no more is known yet. */
    static AttachedFile known(UUID id) {
        return new AttachedFile(id, "", "", 0);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AttachedFile file && file.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
