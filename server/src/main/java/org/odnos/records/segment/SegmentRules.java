package org.odnos.records.segment;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Problem;
import org.odnos.kernel.Violation;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.query.FilterFields;
import org.odnos.records.query.FilterFields.Used;
import org.odnos.records.query.QueryFaults;
import org.odnos.records.segment.Segment.Content;
import org.odnos.records.segment.Segment.Uses;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What holds of segments: a filter that fits, is the same for all readers, and ends somewhere. */
@Component
class SegmentRules {

    private final SegmentStore store;
    private final QueryFaults queries;
    private final FilterFields fields;

    SegmentRules(SegmentStore store, QueryFaults queries, FilterFields fields) {
        this.store = store;
        this.queries = queries;
        this.fields = fields;
    }

    /** What is wrong with what a segment is to be, or with what has become of it. */
    List<Violation> faults(Segment segment) {
        JsonNode filter = segment.content().filter();
        List<Violation> faults = new ArrayList<>();
        if (!segment.isDynamic()) {
            if (filter != null) {
                faults.add(Violation.of("/filter", "segment.list-has-no-filter"));
            }
        } else if (filter == null) {
            faults.add(Violation.of("/filter", "required"));
        } else {
            faults.addAll(queries.ofFilter(segment.object(), filter, "/filter"));
            if (faults.isEmpty() && fields.of(segment.object(), filter).isPersonal()) {
                faults.add(Violation.of("/filter", "segment.personal"));
            }
        }
        return faults;
    }

    /** Whether a segment would stand in itself, with the way that leads back to it. */
    List<Violation> circle(Segment segment, Content wanted) {
        if (wanted.filter() == null) {
            return List.of();
        }
        Map<UUID, Segment> all = byId();
        Set<UUID> named = fields.of(segment.object(), wanted.filter()).segments();
        List<UUID> way = way(named, segment.id(), all, new HashSet<>());
        if (way.isEmpty()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(List.of(wanted.name()));
        way.subList(0, way.size() - 1).forEach(one -> names.add(name(one, all)));
        names.add(wanted.name());
        return List.of(Violation.of("/filter", "segment.circle", String.join(" → ", names)));
    }

    private static String name(UUID segment, Map<UUID, Segment> all) {
        Segment one = all.get(segment);
        return one == null ? "" : one.content().name();
    }

    /** The first way to the goal, which ends with it; empty if there is none. */
    private static List<UUID> way(
            Set<UUID> from, UUID goal, Map<UUID, Segment> all, Set<UUID> seen) {
        for (UUID one : from) {
            if (one.equals(goal)) {
                return List.of(one);
            }
            Segment next = all.get(one);
            if (next != null && seen.add(one)) {
                List<UUID> rest = way(next.uses().segments(), goal, all, seen);
                if (!rest.isEmpty()) {
                    List<UUID> way = new ArrayList<>(List.of(one));
                    way.addAll(rest);
                    return List.copyOf(way);
                }
            }
        }
        return List.of();
    }

    /** What its membership follows from; hidden fields count for the program as any. */
    Uses uses(String object, @Nullable JsonNode filter) {
        if (filter == null) {
            return Uses.ofList(object);
        }
        Caller program = Caller.system(CurrentCaller.get().workspace());
        return CurrentCaller.call(program, () -> uses(object, filter, byId()));
    }

    private Uses uses(String object, JsonNode filter, Map<UUID, Segment> all) {
        Used used = fields.of(object, filter);
        Set<String> keys = new TreeSet<>(used.keys());
        for (UUID inside : reachable(used.segments(), all)) {
            Segment one = all.get(inside);
            if (one != null) {
                keys.add(one.object() + ".*");
                keys.addAll(
                        one.isDynamic()
                                ? fields.of(one.object(), one.content().filter()).keys()
                                : one.uses().keys());
            }
        }
        return new Uses(keys, used.segments());
    }

    /** Tells those that a segment stands in, however deep, that it is not what it was. */
    void follow(UUID changed) {
        Map<UUID, Segment> all = byId();
        List<Segment> around =
                all.values().stream()
                        .filter(one -> reachable(one.uses().segments(), all).contains(changed))
                        .toList();
        for (Segment one : around) {
            try {
                store.use(one.id(), uses(one.object(), one.content().filter()));
            } catch (Problem _) {
                // It tells of its fault where it is shown, and keeps its members meanwhile.
            }
        }
        store.markWhole(around.stream().map(Segment::id).toList());
    }

    private Map<UUID, Segment> byId() {
        return store.all().stream().collect(Collectors.toMap(Segment::id, Function.identity()));
    }

    private static Set<UUID> reachable(Set<UUID> from, Map<UUID, Segment> all) {
        Set<UUID> found = new HashSet<>();
        List<UUID> open = new ArrayList<>(from);
        while (!open.isEmpty()) {
            UUID one = open.removeLast();
            if (all.containsKey(one) && found.add(one)) {
                open.addAll(all.get(one).uses().segments());
            }
        }
        return found;
    }
}
