package org.odnos.records.save;

import org.odnos.records.object.ComputedField.Place;
import org.odnos.records.object.Field;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which fields of which records a save has changed so far. */
final class Touched {

    /** Computed with their rows already, as far as they read these. */
    private final Map<Place, Set<UUID>> saved = new HashMap<>();

    private final Map<Place, Set<UUID>> followed = new HashMap<>();

    static Touched by(SaveBatch batch, List<SaveRow> rows) {
        Touched touched = new Touched();
        for (Field field : batch.object().fields().values()) {
            Set<UUID> ids = new HashSet<>();
            for (SaveRow row : rows) {
                if (row.kind() == SaveKind.UPDATE && row.changes(field.key())) {
                    ids.add(row.id());
                }
            }
            if (!ids.isEmpty()) {
                touched.saved.put(new Place(batch.object().name(), field.key()), ids);
            }
        }
        return touched;
    }

    static Touched nothing() {
        return new Touched();
    }

    void follow(Place place, Set<UUID> ids) {
        followed.computeIfAbsent(place, _ -> new HashSet<>()).addAll(ids);
    }

    /** Records whose field was recomputed. */
    Set<UUID> followed(Place place) {
        return followed.getOrDefault(place, Set.of());
    }

    /** Records whose field has another value, whoever changed it. */
    Set<UUID> all(Place place) {
        Set<UUID> ids = new HashSet<>(saved.getOrDefault(place, Set.of()));
        ids.addAll(followed(place));
        return ids;
    }
}
