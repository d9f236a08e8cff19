package org.odnos.people.relation;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.people.relation.TieGraph.Edge;
import org.odnos.people.relation.TieGraph.Node;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who is tied to whom around a person, a company or a household. */
@RestController
@RequestMapping("/api/v1")
class TieController {

    private static final String DEPTH = "2";

    /**
     * @param complete whether all is there that the caller may see so far away
     */
    record TiePicture(List<TieNode> nodes, List<TieEdge> edges, boolean complete) {}

    record TieNode(String object, UUID id, String name, int distance) {

        private static TieNode of(Node node) {
            return new TieNode(node.object(), node.id(), node.name(), node.distance());
        }
    }

    record TieEnd(String object, UUID id) {

        private static TieEnd of(RecordRef ref) {
            return new TieEnd(ref.object(), ref.id());
        }
    }

    /**
     * @param circular whether ties of this kind lead back to where this one comes from
     */
    record TieEdge(
            String by,
            UUID id,
            TieEnd from,
            TieEnd to,
            @Nullable UUID kind,
            @Nullable String label,
            @Nullable String backLabel,
            boolean symmetrical,
            @Nullable LocalDate startedOn,
            @Nullable LocalDate endedOn,
            boolean circular) {

        private static TieEdge of(Edge edge, Set<UUID> circular) {
            return new TieEdge(
                    edge.by(),
                    edge.id(),
                    TieEnd.of(edge.from()),
                    TieEnd.of(edge.to()),
                    edge.kind(),
                    edge.label(),
                    edge.backLabel(),
                    edge.symmetrical(),
                    edge.startedOn(),
                    edge.endedOn(),
                    circular.contains(edge.id()));
        }
    }

    private final TieGraphs graphs;

    TieController(TieGraphs graphs) {
        this.graphs = graphs;
    }

    @GetMapping("/people/{id}/ties")
    TiePicture tiesOfPerson(@PathVariable UUID id, @RequestParam(defaultValue = DEPTH) int depth) {
        return around("person", id, depth);
    }

    @GetMapping("/companies/{id}/ties")
    TiePicture tiesOfCompany(@PathVariable UUID id, @RequestParam(defaultValue = DEPTH) int depth) {
        return around("company", id, depth);
    }

    @GetMapping("/households/{id}/ties")
    TiePicture tiesOfHousehold(
            @PathVariable UUID id, @RequestParam(defaultValue = DEPTH) int depth) {
        return around("household", id, depth);
    }

    private TiePicture around(String object, UUID id, int depth) {
        TieGraph graph = graphs.around(new RecordRef(object, id), depth);
        Set<UUID> circular = graph.circular();
        return new TiePicture(
                graph.nodes().stream().map(TieNode::of).toList(),
                graph.edges().stream().map(edge -> TieEdge.of(edge, circular)).toList(),
                graph.isComplete());
    }
}
