package org.odnos.bench;

import static org.odnos.bench.Json.object;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The reading part of the workload as a file for a load generator outside. What differs from one
 * request to the next stands there as {@code {v0}}, with a list of values to be taken in turn.
 */
final class Scenario {

    private static final int VARIANTS = 48;

    private final Server server;
    private final Firm firm;
    private final List<Viewer> viewers;

    Scenario(Server server, Firm firm, List<Viewer> viewers) {
        this.server = server;
        this.firm = firm;
        this.viewers = viewers;
    }

    /** One file for each viewer; the seller's is called so. */
    void write(Path file) throws IOException {
        for (Viewer viewer : viewers) {
            String name = (viewer.all() ? "" : "seller-") + file.getFileName();
            Files.writeString(file.resolveSibling(name), Json.pretty(scenario(viewer)));
        }
    }

    private Object scenario(Viewer viewer) {
        List<Object> operations = new ArrayList<>();
        for (Operation operation : new Workload(firm, viewer).operations()) {
            operations.add(described(operation));
        }
        return object(
                "base",
                "http://127.0.0.1:" + server.port(),
                "headers",
                object("Authorization", "Bearer " + viewer.token()),
                "ops",
                operations);
    }

    private static Object described(Operation operation) {
        Map<String, List<String>> variables = new LinkedHashMap<>();
        List<List<Request>> variants =
                IntStream.range(0, VARIANTS).mapToObj(operation.requests()).toList();
        List<Object> requests = new ArrayList<>();
        for (int i = 0; i < variants.getFirst().size(); i++) {
            int at = i;
            List<Request> same = variants.stream().map(all -> all.get(at)).toList();
            requests.add(
                    object(
                            "method", same.getFirst().method(),
                            "path", text(texts(same, Request::path), variables),
                            "body", body(texts(same, Request::body), variables)));
        }
        return object("name", operation.name(), "requests", requests, "vars", variables);
    }

    private static List<String> texts(List<Request> requests, Function<Request, String> part) {
        return requests.stream().map(part).toList();
    }

    private static @Nullable Object body(List<String> bodies, Map<String, List<String>> variables) {
        return bodies.getFirst().isEmpty()
                ? null
                : merged(bodies.stream().map(Json::read).toList(), variables);
    }

    private static Object merged(List<JsonNode> nodes, Map<String, List<String>> variables) {
        JsonNode first = nodes.getFirst();
        if (nodes.stream().allMatch(first::equals)) {
            return first;
        }
        if (first.isObject()) {
            Map<String, Object> object = new LinkedHashMap<>();
            for (String key : first.propertyNames()) {
                object.put(key, merged(children(nodes, node -> node.path(key)), variables));
            }
            return object;
        }
        if (first.isArray()) {
            return IntStream.range(0, first.size())
                    .mapToObj(i -> merged(children(nodes, node -> node.path(i)), variables))
                    .toList();
        }
        return text(nodes.stream().map(JsonNode::asString).toList(), variables);
    }

    private static List<JsonNode> children(
            List<JsonNode> nodes, Function<JsonNode, JsonNode> child) {
        return nodes.stream().map(child).toList();
    }

    private static String text(List<String> values, Map<String, List<String>> variables) {
        if (values.stream().distinct().count() == 1) {
            return values.getFirst();
        }
        String name = "v" + variables.size();
        variables.put(name, values);
        return "{" + name + "}";
    }
}
