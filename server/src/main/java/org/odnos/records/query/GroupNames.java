package org.odnos.records.query;

import com.ibm.icu.text.Collator;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Names and sorts groups after they were counted: the database counts by ids, which is several
 * times quicker than carrying names along.
 */
@Component
class GroupNames {

    private final RecordNames names;

    GroupNames(RecordNames names) {
        this.names = names;
    }

    /** One statement for each object that is grouped by. */
    Map<RecordRef, String> of(List<GroupColumn> groups, List<Record> rows) {
        Map<String, Set<UUID>> wanted = new HashMap<>();
        for (int i = 0; i < groups.size(); i++) {
            String object = groups.get(i).object();
            if (object != null) {
                Set<UUID> ids = wanted.computeIfAbsent(object, _ -> new HashSet<>());
                for (Record row : rows) {
                    UUID id = row.get(i, UUID.class);
                    if (id != null) {
                        ids.add(id);
                    }
                }
            }
        }
        return wanted.isEmpty() ? Map.of() : names.of(wanted);
    }

    /** By the groups in turn, names in the caller's alphabet; what misses comes last. */
    static List<Record> sorted(
            List<GroupColumn> groups, List<Record> rows, Map<RecordRef, String> names) {
        if (names.isEmpty()) {
            return rows;
        }
        Collator alphabet = Collator.getInstance(CurrentCaller.get().language());
        Comparator<Object> order =
                Comparator.nullsLast((one, other) -> compared(one, other, alphabet));
        List<Record> sorted = new ArrayList<>(rows);
        for (int i = groups.size() - 1; i >= 0; i--) {
            GroupColumn group = groups.get(i);
            int at = i;
            sorted.sort(Comparator.comparing(row -> key(group, row, at, names), order));
        }
        return sorted;
    }

    @SuppressWarnings("unchecked")
    private static int compared(Object one, Object other, Collator alphabet) {
        return one instanceof String a && other instanceof String b
                ? alphabet.compare(a, b)
                : ((Comparable<Object>) one).compareTo(other);
    }

    private static @Nullable Object key(
            GroupColumn group, Record row, int at, Map<RecordRef, String> names) {
        Object value = row.get(at);
        return group.object() != null && value instanceof UUID id
                ? names.get(new RecordRef(group.object(), id))
                : value;
    }
}
