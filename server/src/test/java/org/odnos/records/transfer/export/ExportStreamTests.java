package org.odnos.records.transfer.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

@OdnosTest
class ExportStreamTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    private TestHttp http;

    @BeforeEach
    void an_administrator() {
        http = TestHttp.program(port, TestUser.in(workspace.id(), Role.ADMINISTRATOR).token());
    }

    @Test
    void a_list_longer_than_a_page_is_answered_as_one_file_in_its_order() {
        companies(1_005, "");

        TestHttp.Answer file =
                http.get(
                        "/api/v1/companies/export?format=csv&fields=name&sort=-name&delimiter=%2C&filter="
                                + encoded(
                                        "{\"field\":\"name\",\"op\":\"ne\",\"value\":\"Firm"
                                                + " 1003\"}"));

        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).startsWith("attachment;");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.text().lines())
                .hasSize(1_005)
                .startsWith(file.text().lines().findFirst().orElseThrow())
                .element(1)
                .asString()
                .startsWith("Firm 1004,");
        assertThat(file.text()).contains("\nFirm 0000,").doesNotContain("Firm 1003");
        JsonNode entry = http.get("/api/v1/audit?objects=export").json().at("/items/0");
        assertThat(entry.path("changes").toString()).contains("Firm 1003", "\"to\":1004");
    }

    @Test
    void what_is_wrong_is_a_problem_and_no_file() {
        assertThat(http.get("/api/v1/companies/export?format=pdf").status()).isEqualTo(422);
        assertThat(http.get("/api/v1/companies/export?fields=nothing").status()).isEqualTo(422);
        assertThat(http.get("/api/v1/companies/export?filter=%7B").status()).isEqualTo(422);
        assertThat(http.get("/api/v1/nothings/export").status()).isEqualTo(404);
        TestHttp.Answer refused = http.get("/api/v1/companies/export?sort=nothing");
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.header("Content-Disposition")).isEmpty();
    }

    @Test
    void a_file_that_breaks_half_way_is_not_taken_for_whole() {
        companies(1_005, "x".repeat(33_000));

        assertThatThrownBy(
                        () ->
                                http.get(
                                        "/api/v1/companies/export?format=xlsx"
                                                + "&fields=name,description&sort=name"))
                .isInstanceOf(UncheckedIOException.class);
    }

    /** The last of them with this text. */
    private void companies(int count, String text) {
        String rows =
                IntStream.range(0, count)
                        .mapToObj(
                                i ->
                                        "{\"name\":\"Firm %04d\",\"description\":\"%s\"}"
                                                .formatted(i, i == count - 1 ? text : ""))
                        .collect(Collectors.joining(","));
        TestHttp.Answer made = http.post("/api/v1/companies/batch", "{\"create\":[" + rows + "]}");
        assertThat(made.status()).as(made.text()).isEqualTo(200);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
