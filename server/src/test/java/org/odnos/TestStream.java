package org.odnos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** Somebody's open screen: the live events that reach it, one after the other. */
public final class TestStream implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final BufferedReader lines;
    private final String firstId;

    private TestStream(BufferedReader lines) {
        this.lines = lines;
        this.firstId = next().id();
    }

    /** What is told; all is empty when the stream has ended. */
    public record Event(String name, String data, String id) {}

    public static TestStream of(int port, TestUser user) {
        return of(port, user, "");
    }

    /** Hears everything that is told from now on, and what was told after the query's position. */
    public static TestStream of(int port, TestUser user, String query) {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/api/v1/live" + query))
                        .header("Authorization", "Bearer " + user.token())
                        .build();
        try {
            var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
            String type = response.headers().firstValue("Content-Type").orElse("");
            if (!type.startsWith("text/event-stream")) {
                throw new IllegalStateException(response.statusCode() + " " + type);
            }
            return new TestStream(
                    new BufferedReader(
                            new InputStreamReader(response.body(), StandardCharsets.UTF_8)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    /** Where it began. */
    public String begin() {
        return firstId;
    }

    /** Waits for it. */
    public Event next() {
        Map<String, String> event = new HashMap<>();
        try {
            String line = lines.readLine();
            while (line != null && !line.isEmpty()) {
                String[] part = line.split(": ", 2);
                event.put(part[0], part[1]);
                line = lines.readLine();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return new Event(
                event.getOrDefault("event", ""),
                event.getOrDefault("data", ""),
                event.getOrDefault("id", ""));
    }

    /** The next one of that name; others are passed over. */
    public Event next(String name) {
        Event event = next();
        while (!event.name().equals(name) && !event.name().isEmpty()) {
            event = next();
        }
        return event;
    }

    /** The next change of an object's records, as the stream says it. */
    public String nextChangeOf(String object) {
        Event event = next("change");
        while (!event.data().contains("\"" + object + "\"") && !event.name().isEmpty()) {
            event = next("change");
        }
        return event.data();
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
