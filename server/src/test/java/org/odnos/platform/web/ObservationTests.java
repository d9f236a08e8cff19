package org.odnos.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.odnos.OdnosTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

@OdnosTest
@Isolated
class ObservationTests {

    @LocalServerPort private int port;

    @Autowired private MetricsServer metrics;

    @Test
    void it_says_that_it_lives_and_is_ready() throws Exception {
        assertThat(get(port, "/health/live").body()).isEqualTo("{\"status\":\"up\"}");
        assertThat(get(port, "/health/ready").body()).isEqualTo("{\"status\":\"up\"}");
    }

    @Test
    void metrics_are_on_a_port_of_their_own() throws Exception {
        String body = get(metrics.port().orElseThrow(), "/metrics").body();

        assertThat(body).contains("jvm_memory_used_bytes", "hikaricp_connections");
        assertThat(get(port, "/metrics").statusCode()).isBetween(400, 499);
    }

    @Test
    void every_answer_has_a_trace_id_and_a_given_one_is_kept() throws Exception {
        String given = "4bf92f3577b34da6a3ce929d0e0e4736";

        assertThat(trace(get(port, "/health/live"))).matches("[0-9a-f]{32}");
        assertThat(trace(get(port, "/health/live", "00-" + given + "-00f067aa0ba902b7-01")))
                .isEqualTo(given);
        assertThat(trace(get(port, "/health/live", "<script>"))).matches("[0-9a-f]{32}");
    }

    private static String trace(HttpResponse<String> answer) {
        return answer.headers().firstValue(Trace.HEADER).orElseThrow();
    }

    private static HttpResponse<String> get(int port, String path)
            throws IOException, InterruptedException {
        return get(port, path, "none");
    }

    private static HttpResponse<String> get(int port, String path, String traceparent)
            throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .header("traceparent", traceparent)
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
