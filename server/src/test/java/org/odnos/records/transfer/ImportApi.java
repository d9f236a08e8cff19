package org.odnos.records.transfer;

import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A user's view of imports, in the words of tests. */
record ImportApi(int port, TestUser user) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "----odnos-test";
    private static final Set<String> AT_WORK = Set.of("checking", "running", "undoing");

    static ImportApi of(TestWorkspace workspace, int port, Role role) {
        return new ImportApi(port, TestUser.in(workspace.id(), role));
    }

    TestHttp http() {
        return TestHttp.program(port, user.token());
    }

    TestHttp.Answer upload(@Nullable String object, String name, byte[] file) {
        try {
            HttpResponse<String> response =
                    CLIENT.send(request(object, name, file), HttpResponse.BodyHandlers.ofString());
            return new TestHttp.Answer(response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Uploads a text that has to be taken. */
    JsonNode uploaded(@Nullable String object, String name, String text) {
        return taken(upload(object, name, text.getBytes(StandardCharsets.UTF_8)), 201);
    }

    JsonNode change(JsonNode one, String json) {
        return taken(http().patch(address(one), json.replace('\'', '"')), 200);
    }

    JsonNode check(JsonNode one) {
        return done(one, "check");
    }

    JsonNode run(JsonNode one) {
        return done(one, "run");
    }

    JsonNode undo(JsonNode one) {
        return done(one, "undo");
    }

    JsonNode get(JsonNode one) {
        return taken(http().get(address(one)), 200);
    }

    static String address(JsonNode one) {
        return "/api/v1/imports/" + one.path("id").asString();
    }

    /** Waits for work that was begun to come to an end. */
    JsonNode finished(JsonNode one) {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> get(one), now -> !AT_WORK.contains(now.path("status").asString()));
    }

    private JsonNode done(JsonNode one, String what) {
        taken(http().post(address(one) + "/" + what, ""), 202);
        return finished(one);
    }

    private static JsonNode taken(TestHttp.Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.json();
    }

    private HttpRequest request(@Nullable String object, String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        if (object != null) {
            body.writeBytes(part("object", "").getBytes(StandardCharsets.UTF_8));
            body.writeBytes((object + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
        String fileName = "; filename=\"" + name + "\"";
        body.writeBytes(part("file", fileName).getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/imports"))
                .header("Authorization", "Bearer " + user.token())
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private static String part(String name, String more) {
        return "--%s\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n"
                .formatted(BOUNDARY, name, more);
    }

    /** The record of that name. */
    JsonNode record(String plural, String name) {
        return new RecordApi(user, http())
                .query(plural, "{'filter':{'field':'name','op':'eq','value':'%s'}}".formatted(name))
                .at("/items/0");
    }

    /** Created, updated, unchanged and failed rows. */
    static List<Integer> result(JsonNode done) {
        JsonNode result = done.path("result");
        return List.of(
                result.path("created").asInt(),
                result.path("updated").asInt(),
                result.path("unchanged").asInt(),
                result.path("failed").asInt());
    }

    static List<String> codes(JsonNode one) {
        return texts(one.path("problems"), "code");
    }

    static List<String> texts(JsonNode items, String key) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.path(key).asString(""))
                .toList();
    }
}
