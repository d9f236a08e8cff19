package org.odnos.bench;

import static org.odnos.bench.Json.condition;
import static org.odnos.bench.Json.object;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Twenty fields that the company adds to people, all filled, and a segment by one of them. */
final class OwnFields {

    static final int GRADES = 5;

    private static final int SOURCES = 10;
    private static final int POLL_MILLIS = 200;
    private static final String FIELDS = "/api/v1/objects/person/fields";
    private static final String SEGMENT = "Grade 0";

    /**
     * A field.
     *
     * @param values SQL by column suffix; {@code h} is a number that follows from the record's id
     */
    private record Own(
            String key, String type, Map<String, Object> more, Map<String, String> values) {

        private String column() {
            return "x_" + key.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Own> ALL =
            List.of(
                    own("code", "text", "'K' || h % 500000"),
                    own("district", "text", "'District ' || h % 997"),
                    own("remark", "longText", "'Remark ' || h"),
                    own("size", "integer", "h % 20011"),
                    own("visits", "integer", "h % 311"),
                    own("score", "decimal", "(h % 100003) / 100.0"),
                    new Own(
                            "budget",
                            "money",
                            Map.of(),
                            columns("", "h % 90001", "_currency", "'EUR'", "_base", "h % 90001")),
                    own("vip", "yesNo", "h % 7 = 0"),
                    own("bornOn", "date", "date '1950-01-01' + (h % 20000)::int"),
                    own("since", "date", "date '2015-01-01' + (h % 4000)::int"),
                    own(
                            "seen",
                            "instant",
                            "timestamptz '2025-01-01Z' + h % 500000 * interval '1 minute'"),
                    choice("grade", "choice", GRADES, "'o' || h % " + GRADES),
                    choice("origin", "choice", SOURCES, "'o' || h % " + SOURCES),
                    choice("region", "choice", 50, "'o' || h % 50"),
                    choice("woods", "choices", 20, "array['o' || h % 20]"),
                    own("stars", "rating", "1 + h % 5"),
                    own("span", "duration", "h % 86400"),
                    own("site", "link", "'https://www.example.com/' || h"),
                    own("seat", "address", "jsonb_build_object('city', 'C' || h % 5003)"),
                    new Own(
                            "firm",
                            "relation",
                            object("relation", "company"),
                            columns("_id", "p.company_id")));

    private final Server server;
    private final Connection database;
    private final String schema;
    private final String token;

    OwnFields(Server server, Connection database, String schema, String token) {
        this.server = server;
        this.database = database;
        this.schema = schema;
        this.token = token;
    }

    /**
     * Adds what is missing, and waits until indexes are built and the segment is counted.
     *
     * @return the segment's id
     */
    UUID ensure() throws IOException, SQLException, InterruptedException {
        try (Line line = new Line(server.port(), token)) {
            add(line);
        }
        if (isEmpty()) {
            fill();
        }
        // A line on which nothing is said for the minutes of the filling would be cut.
        try (Line line = new Line(server.port(), token)) {
            return segment(line);
        }
    }

    private static void add(Line line) throws IOException, InterruptedException {
        String known = get(line, "/api/v1/objects/person");
        for (Own own : ALL) {
            if (!known.contains("\"key\":\"%s\"".formatted(own.key()))) {
                post(line, FIELDS, own);
            }
        }
        await(line, "/api/v1/objects/person", "\"state\":\"building\"");
    }

    private UUID segment(Line line) throws IOException, InterruptedException {
        String path = "/api/v1/segments?object=person";
        if (!get(line, path).contains('"' + SEGMENT + '"')) {
            Map<String, Object> segment =
                    object(
                            "object", "person",
                            "name", SEGMENT,
                            "kind", "dynamic",
                            "filter", condition("grade", "in", List.of("o0")),
                            "audience", "shared");
            send(line, Request.post("/api/v1/segments", segment));
        }
        for (; ; TimeUnit.MILLISECONDS.sleep(POLL_MILLIS)) {
            for (JsonNode one : Json.read(get(line, path)).path("items")) {
                if (one.path("name").asString().equals(SEGMENT) && one.path("size").isNumber()) {
                    return UUID.fromString(one.path("id").asString());
                }
            }
        }
    }

    private boolean isEmpty() throws SQLException {
        try (Statement statement = database.createStatement();
                var rows =
                        statement.executeQuery(
                                "select 1 from person where x_code is not null limit 1")) {
            return !rows.next();
        }
    }

    private void fill() throws SQLException {
        Indexes indexes = Indexes.dropped(database, schema, List.of("person"));
        List<String> set = new ArrayList<>();
        for (Own own : ALL) {
            own.values().forEach((suffix, value) -> set.add(own.column() + suffix + " = " + value));
        }
        execute(
                """
                update person p set %s
                from (select id, abs(hashtext(id::text)::bigint) as h from person) a
                where a.id = p.id
                """
                        .formatted(String.join(", ", set)));
        execute("vacuum full person");
        indexes.make();
        execute("vacuum (analyze) person");
        execute("checkpoint");
    }

    private void execute(String statement) throws SQLException {
        try (Statement one = database.createStatement()) {
            one.execute(statement);
        }
    }

    private static void post(Line line, String path, Own own) throws IOException {
        Map<String, Object> request =
                object("key", own.key(), "type", own.type(), "labels", object("en", own.key()));
        request.putAll(own.more());
        send(line, Request.post(path, request));
    }

    private static void await(Line line, String path, String text)
            throws IOException, InterruptedException {
        while (get(line, path).contains(text)) {
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    private static String get(Line line, String path) throws IOException {
        return send(line, Request.get(path));
    }

    private static String send(Line line, Request request) throws IOException {
        Line.Answer answer = line.send(request);
        if (answer.status() >= 400) {
            throw new IOException(request.path() + ": " + answer.status() + " " + answer.text());
        }
        return answer.text();
    }

    private static Own own(String key, String type, String value) {
        return new Own(key, type, Map.of(), Map.of("", value));
    }

    private static Own choice(String key, String type, int count, String value) {
        List<Object> options =
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        (Object)
                                                object(
                                                        "value",
                                                        "o" + i,
                                                        "labels",
                                                        object("en", "O " + i)))
                        .collect(Collectors.toList());
        return new Own(key, type, object("options", options), Map.of("", value));
    }

    private static Map<String, String> columns(String... suffixesAndValues) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (int i = 0; i < suffixesAndValues.length; i += 2) {
            columns.put(suffixesAndValues[i], suffixesAndValues[i + 1]);
        }
        return columns;
    }
}
