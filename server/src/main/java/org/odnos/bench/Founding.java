package org.odnos.bench;

import static org.odnos.bench.Json.object;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Sets up the measured company through the API: users, departments, stages and two tokens. */
final class Founding {

    private static final int DEPARTMENTS = 5;
    private static final int SELLERS = 100;
    private static final int OPEN_STAGES = 4;
    private static final String PASSWORD = "Measured-" + UUID.randomUUID();

    /** What is kept beside the data, so that a second run finds its way. */
    record Founded(Firm firm, String administratorToken, String sellerToken, boolean filled) {

        Founded full() {
            return new Founded(firm, administratorToken, sellerToken, true);
        }
    }

    private final Server server;
    private final Path file;

    Founding(Server server, Path data) {
        this.server = server;
        this.file = data.resolve("bench.json");
    }

    Founded founded() throws IOException, InterruptedException, SQLException {
        if (Files.exists(file)) {
            return Json.read(Files.readString(file), Founded.class);
        }
        Visitor administrator = new Visitor(server.port());
        if (administrator.status("/api/v1/setup") != 200) {
            throw new IOException("The data folder has a company that is not the bench's");
        }
        JsonNode session =
                administrator.post(
                        "/api/v1/setup",
                        object(
                                "company", "Bench",
                                "email", "bench@example.com",
                                "password", PASSWORD,
                                "language", "en",
                                "currency", "EUR",
                                "sample", false));
        String token = administrator.token();
        Founded founded;
        try (Line line = new Line(server.port(), token)) {
            List<Firm.Seller> sellers = sellers(line);
            Firm firm =
                    new Firm(
                            schema(),
                            id(session.path("user")),
                            sellers,
                            pipeline(line),
                            stages(line));
            founded = new Founded(firm, token, sellerToken(line, sellers.getFirst().id()), false);
        }
        keep(founded);
        return founded;
    }

    void keep(Founded founded) throws IOException {
        Files.writeString(file, Json.pretty(founded));
    }

    private List<Firm.Seller> sellers(Line line) throws IOException {
        List<UUID> departments = new ArrayList<>();
        for (int i = 1; i <= DEPARTMENTS; i++) {
            departments.add(create(line, "departments", object("name", "Department " + i)));
        }
        List<Firm.Seller> sellers = new ArrayList<>();
        for (int i = 1; i <= SELLERS; i++) {
            UUID department = departments.get(i % DEPARTMENTS);
            Map<String, Object> user =
                    object(
                            "name",
                            "Seller " + i,
                            "email",
                            "seller" + i + "@example.com",
                            "role",
                            "seller",
                            "department",
                            department);
            sellers.add(new Firm.Seller(create(line, "users", user), department));
        }
        return sellers;
    }

    /**
     * The stages that every new company begins with: the first open ones, the won one, the lost
     * one.
     */
    private static List<Firm.Stage> stages(Line line) throws IOException {
        JsonNode all =
                post(
                                line,
                                "/api/v1/stages/query",
                                object(
                                        "fields", List.of("kind", "probability", "pipeline"),
                                        "sort", List.of("position")))
                        .path("items");
        List<Firm.Stage> stages = new ArrayList<>();
        for (String kind : List.of("open", "won", "lost")) {
            int wanted = kind.equals("open") ? OPEN_STAGES : 1;
            all.valueStream()
                    .filter(stage -> stage.path("kind").asString().equals(kind))
                    .limit(wanted)
                    .map(stage -> new Firm.Stage(id(stage), stage.path("probability").asInt()))
                    .forEach(stages::add);
        }
        return stages;
    }

    private static UUID pipeline(Line line) throws IOException {
        return id(post(line, "/api/v1/pipelines/query", object("limit", 1)).path("items").path(0));
    }

    private String sellerToken(Line administrator, UUID seller)
            throws IOException, InterruptedException {
        JsonNode invitation = post(administrator, "/api/v1/users/" + seller + "/invitation", null);
        String link = invitation.path("link").asString();
        Visitor visitor = new Visitor(server.port());
        visitor.post(
                "/api/v1/invitations/" + link.substring(link.lastIndexOf('/') + 1),
                object("password", PASSWORD));
        return visitor.token();
    }

    private static UUID create(Line line, String plural, Map<String, Object> fields)
            throws IOException {
        return id(post(line, "/api/v1/" + plural, fields));
    }

    private static UUID id(JsonNode record) {
        return UUID.fromString(record.path("id").asString());
    }

    private static JsonNode post(Line line, String path, @Nullable Object body) throws IOException {
        Request request = body == null ? new Request("POST", path, "") : Request.post(path, body);
        Line.Answer answer = line.send(request);
        if (answer.status() >= 400) {
            throw new IOException("POST " + path + ": " + answer.status() + " " + answer.text());
        }
        return Json.read(answer.text());
    }

    private String schema() throws IOException, SQLException {
        try (Connection database = server.database();
                var rows =
                        database.createStatement()
                                .executeQuery("select max(id) from control.workspace")) {
            rows.next();
            return "w_" + rows.getLong(1);
        }
    }
}
