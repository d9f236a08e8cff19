package org.odnos.people.relation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.RecordRef;
import org.odnos.people.relation.TieGraph.Edge;
import org.odnos.people.relation.TieGraph.Node;
import org.odnos.records.query.RecordNames;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Looks around a record, step by step; each step is a handful of statements. */
@Service
@Transactional(readOnly = true)
class TieGraphs {

    static final int MAX_DEPTH = 4;

    private final TieGraphStore store;
    private final RecordNames names;

    TieGraphs(TieGraphStore store, RecordNames names) {
        this.store = store;
        this.names = names;
    }

    /**
     * @param depth how many ties away, from 1 to {@link #MAX_DEPTH}
     */
    TieGraph around(RecordRef middle, int depth) {
        if (depth < 1 || depth > MAX_DEPTH) {
            throw Invalid.of("/depth", "tie.depth-out-of-range", MAX_DEPTH);
        }
        TieGraph graph = new TieGraph();
        addSeen(graph, Set.of(middle), 0);
        if (!graph.has(middle)) {
            throw new NotFound();
        }
        Set<RecordRef> edge = Set.of(middle);
        for (int distance = 1; distance <= depth && !edge.isEmpty(); distance++) {
            edge = step(graph, edge, distance);
        }
        return graph;
    }

    /**
     * @return those that are new
     */
    private Set<RecordRef> step(TieGraph graph, Set<RecordRef> edge, int distance) {
        List<UUID> companies = distance == 1 ? of("company", edge) : List.of();
        List<UUID> all = edge.stream().map(RecordRef::id).toList();
        List<Edge> found = new ArrayList<>();
        for (List<Edge> some :
                List.of(
                        store.ties(all),
                        store.employments(of("person", edge), companies),
                        store.households(all),
                        store.parents(of("company", edge)))) {
            if (some.size() >= TieGraphStore.MAX_EDGES) {
                graph.cut();
            }
            found.addAll(some);
        }
        Set<RecordRef> next = new LinkedHashSet<>();
        found.stream()
                .flatMap(one -> Stream.of(one.from(), one.to()))
                .filter(ref -> !graph.has(ref))
                .forEach(next::add);
        addSeen(graph, next, distance);
        found.forEach(graph::add);
        next.removeIf(ref -> !graph.has(ref));
        return next;
    }

    /** Records that the caller does not see, or that lie in the trash, are not there. */
    private void addSeen(TieGraph graph, Set<RecordRef> refs, int distance) {
        Map<String, Set<UUID>> wanted =
                refs.stream()
                        .collect(groupingBy(RecordRef::object, mapping(RecordRef::id, toSet())));
        Set<RecordRef> live = names.live(wanted);
        Map<RecordRef, String> called = names.of(wanted);
        refs.stream()
                .filter(ref -> live.contains(ref) && called.containsKey(ref))
                .forEach(
                        ref ->
                                graph.add(
                                        new Node(
                                                ref.object(),
                                                ref.id(),
                                                Objects.requireNonNull(called.get(ref)),
                                                distance)));
    }

    private static List<UUID> of(String object, Set<RecordRef> refs) {
        return refs.stream().filter(ref -> ref.object().equals(object)).map(RecordRef::id).toList();
    }
}
