package org.odnos.records.formula;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.RecordValues;
import org.odnos.records.query.StoredRecords;
import org.odnos.records.query.StoredRecords.Stored;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Computes a formula for records as they are stored; one statement for each relation. */
@Component
public class StoredFormulas {

    /** What is to be computed, and when. */
    public record Wanted(Formula formula, Description description, Moment moment) {}

    private final StoredRecords records;

    StoredFormulas(StoredRecords records) {
        this.records = records;
    }

    public Map<UUID, Formula.Outcome> of(Wanted wanted, Collection<Stored> rows) {
        Map<String, Map<UUID, Stored>> related = related(wanted, rows);
        String currency = CurrentCaller.get().currency();
        Map<UUID, Formula.Outcome> outcomes = new HashMap<>();
        for (Stored row : rows) {
            outcomes.put(
                    row.id(),
                    wanted.formula()
                            .of(
                                    row.values(),
                                    what -> values(what, row, related),
                                    wanted.moment(),
                                    currency));
        }
        return outcomes;
    }

    private Map<String, Map<UUID, Stored>> related(Wanted wanted, Collection<Stored> rows) {
        Map<String, Map<UUID, Stored>> related = new HashMap<>();
        for (NamedValue what : wanted.formula().reads()) {
            Field through = what.through();
            if (through != null && !related.containsKey(through.key())) {
                Set<UUID> ids = new HashSet<>();
                rows.stream()
                        .map(row -> row.values().id(through.key()))
                        .filter(Objects::nonNull)
                        .forEach(ids::add);
                String to = Objects.requireNonNull(through.relation());
                related.put(through.key(), records.load(wanted.description().named(to), ids));
            }
        }
        return related;
    }

    private static @Nullable RecordValues values(
            NamedValue what, Stored row, Map<String, Map<UUID, Stored>> related) {
        String through = Objects.requireNonNull(what.through()).key();
        UUID id = row.values().id(through);
        Stored to = id == null ? null : related.getOrDefault(through, Map.of()).get(id);
        return to == null ? null : to.values();
    }
}
