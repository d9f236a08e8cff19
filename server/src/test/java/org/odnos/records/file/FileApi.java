package org.odnos.records.file;

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
import java.util.List;

/** A user's view of files, in the words of tests: JSON with single quotes. */
public record FileApi(int port, TestUser user) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "odnos-test";

    public static FileApi of(TestWorkspace workspace, int port, Role role) {
        return new FileApi(port, TestUser.in(workspace.id(), role));
    }

    public TestHttp http() {
        return TestHttp.program(port, user.token());
    }

    public RecordApi records() {
        return new RecordApi(user, http());
    }

    /** A part as a browser sends it; the name stands in the header as given. */
    public TestHttp.Answer upload(String name, byte[] bytes) {
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: text/html\r\n\r\n"
                        .formatted(BOUNDARY, name);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(bytes);
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return new TestHttp.Answer(
                send(
                        request("/api/v1/files")
                                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8)));
    }

    /** Uploads a text that has to be taken, and answers its id. */
    public String uploaded(String name, String text) {
        TestHttp.Answer answer = upload(name, text.getBytes(StandardCharsets.UTF_8));
        return taken(answer, 201).path("id").asString();
    }

    public HttpResponse<byte[]> download(String path, String... headers) {
        HttpRequest.Builder request = request(path);
        return send(
                (headers.length == 0 ? request : request.headers(headers)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    TestHttp.Answer save(String path, String json) {
        return http().patch("/api/v1/" + path, json.replace('\'', '"'));
    }

    JsonNode saved(String path, String json) {
        return taken(save(path, json), 200);
    }

    TestHttp.Answer addField(String object, String json) {
        return http().post("/api/v1/objects/" + object + "/fields", json.replace('\'', '"'));
    }

    /** The key of a new field for files. */
    String field(String object, String more) {
        String json = "{'type':'files','labels':{'en':'Papers'}%s}".formatted(more);
        return taken(addField(object, json), 201).path("key").asString();
    }

    /** The path of a new record. */
    String created(String plural, String json) {
        return plural + "/" + records().id(records().create(plural, json));
    }

    static String address(String record, String file) {
        return "/api/v1/" + record + "/files/" + file;
    }

    /** Names of the files in a field of a record. */
    List<String> names(String path, String field) {
        return taken(http().get("/api/v1/" + path), 200).path(field).values().stream()
                .map(file -> file.path("name").asString())
                .toList();
    }

    /** The codes of a refusal. */
    static List<String> codes(TestHttp.Answer answer) {
        return answer.json().path("errors").values().stream()
                .map(fault -> fault.path("code").asString())
                .toList();
    }

    static JsonNode taken(TestHttp.Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.json();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Bearer " + user.token());
    }

    private static <T> HttpResponse<T> send(
            HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        try {
            return CLIENT.send(request, handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
