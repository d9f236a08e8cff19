package org.odnos.records.view;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * How one person has arranged the views of one object.
 *
 * @param ordered the views that were put in order; others follow as they were made
 * @param unpinned those that are no tabs
 * @param standard the one that opens when nothing else is asked for
 */
record Arrangement(List<UUID> ordered, List<UUID> unpinned, @Nullable UUID standard) {

    static Arrangement none() {
        return new Arrangement(List.of(), List.of(), null);
    }

    List<SavedView> sorted(List<SavedView> views) {
        return views.stream()
                .sorted(
                        Comparator.comparingInt(
                                view -> {
                                    int at = ordered.indexOf(view.id());
                                    return at < 0 ? Integer.MAX_VALUE : at;
                                }))
                .toList();
    }

    Arrangement inOrder(List<UUID> ids) {
        return new Arrangement(ids, unpinned, standard);
    }

    Arrangement pinned(UUID id) {
        return new Arrangement(ordered, without(unpinned, id), standard);
    }

    Arrangement unpinned(UUID id) {
        List<UUID> more = new ArrayList<>(without(unpinned, id));
        more.add(id);
        return new Arrangement(ordered, List.copyOf(more), standard);
    }

    Arrangement beginningWith(@Nullable UUID id) {
        return new Arrangement(ordered, unpinned, id);
    }

    private static List<UUID> without(List<UUID> ids, UUID id) {
        return ids.stream().filter(other -> !other.equals(id)).toList();
    }
}
