package org.odnos.bench;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Somebody at a browser, as far as it takes to get a token. */
final class Visitor {

    private static final String CSRF = "XSRF-TOKEN";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    Visitor(int port) {
        address = "http://localhost:" + port;
    }

    /** The status alone; sets the cookies that a page would get. */
    int status(String path) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    JsonNode post(String path, Object body) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(Json.write(body)));
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(CSRF))
                .map(HttpCookie::getValue)
                .forEach(value -> request.header("X-" + CSRF, value));
        HttpResponse<String> answer =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400) {
            throw new IOException(
                    "POST " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return Json.read(answer.body());
    }

    /** A token of whoever is signed in. */
    String token() throws IOException, InterruptedException {
        status("/api/v1/session");
        return post("/api/v1/tokens", Json.object("name", "bench")).path("token").asString();
    }
}
