package org.odnos.records.transfer.row;

import org.jspecify.annotations.Nullable;
import org.odnos.records.transfer.relation.Relations.Name;
import org.odnos.records.transfer.relation.Relations.Resolved;
import org.odnos.records.transfer.relation.Relations.Target;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names looked up so far; those of a transaction count for the next ones only once it is committed.
 */
public final class KnownNames {

    private static final int MOST = 200_000;

    private record Key(String path, Name name) {}

    private final Map<Key, Resolved> committed = new HashMap<>();
    private final Map<Key, Resolved> pending = new HashMap<>();

    /** Call it when a transaction begins, whatever became of the one before. */
    public void begin() {
        pending.clear();
    }

    public void commit() {
        if (committed.size() > MOST) {
            committed.clear();
        }
        pending.forEach(
                (key, resolved) -> {
                    if (resolved.id() != null) {
                        committed.put(key, resolved);
                    }
                });
    }

    @Nullable Resolved get(Target target, Name name) {
        Key key = new Key(target.path(), name);
        Resolved found = pending.get(key);
        return found == null ? committed.get(key) : found;
    }

    void put(Target target, Map<Name, Resolved> resolved) {
        resolved.forEach((name, one) -> pending.put(new Key(target.path(), name), one));
    }

    Set<Name> unknown(Target target, Set<Name> names) {
        Set<Name> unknown = new LinkedHashSet<>();
        for (Name name : names) {
            if (get(target, name) == null) {
                unknown.add(name);
            }
        }
        return unknown;
    }
}
