package org.odnos.people.relation;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Who is tied to whom around one record: a bounded picture in which circles are fine. */
final class TieGraph {

    static final int MAX_NODES = 200;

    /**
     * @param distance how many ties away from the middle
     */
    record Node(String object, UUID id, String name, int distance) {}

    /**
     * @param by what ties: {@code tie}, {@code employment}, {@code household} or {@code parent}
     * @param id of the tie or employment; of the others the record that says so
     * @param label how {@code from} is tied to {@code to}, and back; null where that is what {@code
     *     by} says
     */
    record Edge(
            String by,
            UUID id,
            RecordRef from,
            RecordRef to,
            @Nullable UUID kind,
            @Nullable String label,
            @Nullable String backLabel,
            boolean symmetrical,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn) {}

    private final Map<RecordRef, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Edge> edges = new LinkedHashMap<>();
    private boolean complete = true;

    /** Room is given to those who come first. */
    void add(Node node) {
        RecordRef ref = new RecordRef(node.object(), node.id());
        if (nodes.size() < MAX_NODES) {
            nodes.putIfAbsent(ref, node);
        } else if (!nodes.containsKey(ref)) {
            complete = false;
        }
    }

    /** Kept if both ends are there when all is asked for. */
    void add(Edge edge) {
        edges.putIfAbsent(edge.by() + edge.id(), edge);
    }

    void cut() {
        complete = false;
    }

    boolean has(RecordRef ref) {
        return nodes.containsKey(ref);
    }

    Collection<Node> nodes() {
        return nodes.values();
    }

    List<Edge> edges() {
        return edges.values().stream()
                .filter(edge -> nodes.containsKey(edge.from()) && nodes.containsKey(edge.to()))
                .toList();
    }

    /** Whether all is here that the caller may see so far away. */
    boolean isComplete() {
        return complete;
    }

    /** Ties that lead, by others of their kind, back to where they come from. */
    Set<UUID> circular() {
        Map<UUID, List<Edge>> byKind = new HashMap<>();
        for (Edge edge : edges()) {
            if (edge.kind() != null && !edge.symmetrical()) {
                byKind.computeIfAbsent(edge.kind(), _ -> new ArrayList<>()).add(edge);
            }
        }
        Set<UUID> circular = new HashSet<>();
        for (List<Edge> some : byKind.values()) {
            Map<RecordRef, List<RecordRef>> next = new HashMap<>();
            some.forEach(
                    edge ->
                            next.computeIfAbsent(edge.from(), _ -> new ArrayList<>())
                                    .add(edge.to()));
            some.stream()
                    .filter(edge -> leads(edge.to(), edge.from(), next))
                    .forEach(edge -> circular.add(edge.id()));
        }
        return circular;
    }

    private static boolean leads(
            RecordRef from, RecordRef to, Map<RecordRef, List<RecordRef>> next) {
        Set<RecordRef> passed = new HashSet<>();
        Deque<RecordRef> left = new ArrayDeque<>(List.of(from));
        while (!left.isEmpty()) {
            RecordRef at = left.pop();
            if (at.equals(to)) {
                return true;
            }
            if (passed.add(at)) {
                left.addAll(next.getOrDefault(at, List.of()));
            }
        }
        return false;
    }
}
