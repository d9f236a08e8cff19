package org.odnos.records.transfer.export;

import static org.awaitility.Awaitility.await;

import org.odnos.TestHttp;
import org.odnos.TestUser;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A user's view of exports, in the words of tests. */
record ExportApi(int port, TestUser user) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    TestHttp http() {
        return TestHttp.program(port, user.token());
    }

    TestHttp.Answer ask(String plural, String json) {
        return http().post("/api/v1/" + plural + "/export", json.replace('\'', '"'));
    }

    /** The job once it has ended. */
    JsonNode ended(String plural, String json) {
        TestHttp.Answer answer = ask(plural, json);
        if (answer.status() != 202) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        String job = "/api/v1/jobs/" + answer.json().path("id").asString();
        return await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(25))
                .until(() -> http().get(job).json(), now -> !now.path("finishedAt").isNull());
    }

    /** The finished file. */
    HttpResponse<byte[]> file(JsonNode job) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address(job)))
                        .header("Authorization", "Bearer " + user.token())
                        .build();
        try {
            return CLIENT.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static String address(JsonNode job) {
        return "/api/v1/exports/" + job.path("id").asString() + "/file";
    }

    String csv(String plural, String json) {
        JsonNode job = ended(plural, json);
        HttpResponse<byte[]> file = file(job);
        if (file.statusCode() != 200) {
            throw new AssertionError(job + " " + new String(file.body(), StandardCharsets.UTF_8));
        }
        return new String(file.body(), StandardCharsets.UTF_8);
    }

    /** Lines without ids, which stand last. */
    List<String> lines(String plural, String json) {
        return csv(plural, json)
                .lines()
                .map(line -> line.replaceFirst("^\uFEFF", "").replaceFirst("[;,][^;,]*$", ""))
                .toList();
    }
}
