package org.odnos.platform.live;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Sharing.SharedWith;

import java.util.List;
import java.util.UUID;

/**
 * Records of one object changed.
 *
 * @param object its name, such as {@code deal}
 * @param action {@code create}, {@code update}, {@code delete} or {@code restore}
 */
public record LiveChange(String object, String action, List<Row> rows) {

    /**
     * One of them.
     *
     * @param holders who owns it, before and after the change, and who owns the record it is about;
     *     whoever may see rows of one of them is told
     * @param shares with whom it or the record it is about is shared; these are told too
     */
    public record Row(UUID id, List<Holder> holders, List<SharedWith> shares) {

        /** One that nobody shares. */
        public Row(UUID id, List<Holder> holders) {
            this(id, holders, List.of());
        }
    }

    /** An owner and his department. */
    public record Holder(@Nullable UUID owner, @Nullable UUID department) {}
}
