package org.odnos.bench;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Picks the records that a viewer asks for, and walks to the page in the middle of a long list. */
final class SampleViews {

    private static final int MOST = 400;
    private static final int PAGE = 1_000;
    private static final int DEEP = 50_000;

    private final Server server;
    private final Firm firm;

    SampleViews(Server server, Firm firm) {
        this.server = server;
        this.firm = firm;
    }

    Viewer viewer(String name, String token, UUID user) throws IOException, SQLException {
        boolean all = user.equals(firm.administrator());
        Viewer.Samples none = new Viewer.Samples(List.of(), List.of(), List.of(), "", "", user);
        Viewer viewer = new Viewer(name, token, user, all, none);
        try (Connection database = server.database()) {
            database.createStatement().execute("set search_path = " + firm.schema() + ", ext");
            Viewer.Samples samples = middle(token, rows(database, viewer));
            return new Viewer(
                    name,
                    token,
                    user,
                    all,
                    new Viewer.Samples(
                            some(database, viewer, "person"),
                            some(database, viewer, "deal"),
                            some(database, viewer, "company"),
                            samples.deepCursor(),
                            samples.deepName(),
                            samples.deepId()));
        }
    }

    private static int rows(Connection database, Viewer viewer) throws SQLException {
        try (var rows =
                database.createStatement()
                        .executeQuery("select count(*) from " + FloorSql.peopleFrom(viewer, ""))) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Spread over the table by a hash of the id; of deals those that are still open. */
    private static List<UUID> some(Connection database, Viewer viewer, String table)
            throws SQLException {
        String statement =
                "select id from %1$s t where deleted_at is null%2$s%3$s order by md5(id::text) limit %4$d"
                        .formatted(
                                table,
                                viewer.seen("t"),
                                table.equals("deal") ? " and t.status = 'open'" : "",
                                MOST);
        List<UUID> ids = new ArrayList<>();
        try (var rows = database.createStatement().executeQuery(statement)) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    /** The cursor after half of all people, or after so many that nobody would scroll further. */
    private Viewer.Samples middle(String token, int rows) throws IOException {
        int wanted = Math.min(DEEP, rows / 2);
        @Nullable String cursor = null;
        JsonNode last = Json.read("{}");
        try (Line line = new Line(server.port(), token)) {
            for (int seen = 0; seen < wanted; ) {
                int limit = Math.min(PAGE, wanted - seen);
                Request request =
                        Request.post(
                                "/api/v1/people/query",
                                Json.object(
                                        "fields",
                                        List.of("name"),
                                        "limit",
                                        limit,
                                        "after",
                                        cursor));
                JsonNode page = Json.read(line.send(request).text());
                cursor = page.path("next").asString();
                last = page.path("items").path(limit - 1);
                seen += limit;
            }
        }
        return new Viewer.Samples(
                List.of(),
                List.of(),
                List.of(),
                cursor == null ? "" : cursor,
                last.path("name").asString(),
                UUID.fromString(last.path("id").asString()));
    }
}
