package org.odnos.platform.file;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/**
 * A file that somebody sent; it never changes.
 *
 * @param type as its bytes tell it, such as {@code application/pdf}
 * @param size in bytes
 * @param place that has it or had it once; null while it hangs nowhere
 */
public record UploadedFile(
        UUID id, String name, String type, long size, UUID uploadedBy, @Nullable FilePlace place) {

    /** Whether it may be hung there by that person: his own loose one, or one that hung there. */
    public boolean fits(FilePlace wanted, UUID person) {
        return place == null ? uploadedBy.equals(person) : place.equals(wanted);
    }
}
