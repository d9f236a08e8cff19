package org.odnos.platform.live;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.AccessPredicate;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.Scope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Of the changes of one moment those that one reader may know of, the same kind told together. */
final class SeenChanges {

    /** More are told as "many": whoever shows such records asks anew anyway. */
    private static final int MOST_IDS = 200;

    private final Caller caller;
    private final Access access;
    private final Map<String, AccessPredicate> predicates = new HashMap<>();
    private final Map<Kind, Set<UUID>> ids = new LinkedHashMap<>();
    private final Set<Kind> many = new LinkedHashSet<>();
    private @Nullable Set<UUID> grantees;

    SeenChanges(Caller caller, Access access) {
        this.caller = caller;
        this.access = access;
    }

    record Event(String object, @Nullable List<UUID> ids, String action) {}

    private record Kind(String object, String action) {}

    void add(LiveChanges.Notice notice) {
        Kind kind = new Kind(notice.object(), notice.action());
        List<LiveChange.Row> rows = notice.rows();
        if (notice.reader() != null) {
            if (rows != null && caller.userId().equals(notice.reader())) {
                add(kind, rows.stream().map(LiveChange.Row::id).toList());
            }
        } else if (notice.everybody()) {
            many.add(kind);
        } else {
            addSeen(kind, rows);
        }
    }

    List<Event> events() {
        List<Event> events = new ArrayList<>();
        ids.forEach(
                (kind, some) -> {
                    if (!many.contains(kind)) {
                        events.add(new Event(kind.object(), List.copyOf(some), kind.action()));
                    }
                });
        many.forEach(kind -> events.add(new Event(kind.object(), null, kind.action())));
        return events;
    }

    private void addSeen(Kind kind, @Nullable List<LiveChange.Row> rows) {
        AccessPredicate seen =
                predicates.computeIfAbsent(
                        kind.object(), name -> access.predicate(caller, name, Action.SEE));
        if (seen.scope() == Scope.NONE) {
            return;
        }
        if (rows == null) {
            many.add(kind);
        } else {
            add(
                    kind,
                    rows.stream()
                            .filter(row -> admits(seen, row) || isShared(row))
                            .map(LiveChange.Row::id)
                            .toList());
        }
    }

    private void add(Kind kind, List<UUID> some) {
        if (!some.isEmpty()) {
            Set<UUID> all = ids.computeIfAbsent(kind, _ -> new LinkedHashSet<>());
            all.addAll(some);
            if (all.size() > MOST_IDS) {
                many.add(kind);
            }
        }
    }

    /** Also a share that has just ended: so the record leaves the screen. */
    private boolean isShared(LiveChange.Row row) {
        if (row.shares().isEmpty()) {
            return false;
        }
        if (grantees == null) {
            grantees = access.grantees(caller);
        }
        Set<UUID> mine = grantees;
        return row.shares().stream().anyMatch(share -> mine.contains(share.grantee()));
    }

    private static boolean admits(AccessPredicate seen, LiveChange.Row row) {
        return seen.scope() == Scope.ALL
                || row.holders().stream()
                        .anyMatch(holder -> seen.admits(holder.owner(), holder.department()));
    }
}
