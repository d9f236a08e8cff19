package org.odnos.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

@OdnosTest
class BadInputApiTests {

    private static final WorkspaceId WORKSPACE = TestWorkspace.another().id();

    @LocalServerPort private int port;
    private TestHttp http = TestHttp.browser(0);
    private String token = "";

    @BeforeEach
    void aProgram() {
        token = TestUser.in(WORKSPACE, Role.ADMINISTRATOR).token();
        http = TestHttp.program(port, token);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"name\":            | 400 | bodyCutOff    |",
                "{\"name\" \"x\"}      | 400 | malformedJson |",
                "{'name':'x'}          | 400 | malformedJson |",
                "{\"name\":NaN}        | 400 | malformedJson |",
                "[]                    | 422 | invalid       | wrongType",
                "{\"name\":\"x\"} {}   | 422 | invalid       | wrongType",
                "{\"name\":\"x\",\"name\":\"y\"} | 400 | duplicateField |",
                "{\"name\":\"x\",\"nmae\":1}     | 422 | invalid | /nmae unknownField",
                "{\"name\":{}}         | 422 | invalid       | /name wrongType",
                "{\"name\":1}          | 422 | invalid       | /name wrongType",
                "{\"name\":null}       | 422 | invalid       | /name required",
                "{}                    | 422 | invalid       | /name required",
                "{\"name\":\"x\",\"expiresOn\":\"2026-02-30\"} | 422 | invalid | /expiresOn"
                        + " wrongType",
                "{\"name\":\"x\",\"role\":\"king\"}            | 422 | invalid | /role wrongType",
                "{\"name\":\"a\\u0000b\"} | 422 | invalid | /name nulCharacter",
                "{\"name\":\"a\\ud800b\"} | 422 | invalid | /name brokenCharacter",
                "{\"name\":\"a\\udc00\"}  | 422 | invalid | /name brokenCharacter",
                "{\"na\\u0000me\":1}      | 422 | invalid | nulCharacter"
            })
    void each_bad_body_gets_its_own_answer(
            String body, int status, String code, @Nullable String error) {
        TestHttp.Answer answer = http.post("/api/v1/tokens", body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("traceId").asString()).hasSize(32);
        assertThat(answer.json().path("detail").asString()).isNotBlank().doesNotContain("problem.");
        if (error != null) {
            JsonNode first = answer.json().at("/errors/0");
            assertThat(first.path("pointer").asString() + " " + first.path("code").asString())
                    .contains(error);
            assertThat(first.path("message").asString()).doesNotContain("problem.");
        }
    }

    @Test
    void a_text_of_10_MB_in_a_name_is_refused_in_so_many_words() {
        TestHttp.Answer answer =
                http.post("/api/v1/tokens", "{\"name\":\"" + "x".repeat(10 << 20) + "\"}");

        assertThat(answer.status()).isEqualTo(422);
        JsonNode error = answer.json().at("/errors/0");
        assertThat(error.path("pointer").asString()).isEqualTo("/name");
        assertThat(error.path("code").asString()).isEqualTo("textTooLong");
    }

    @Test
    void a_body_over_the_limit_is_refused() {
        String rows = "\"" + "x".repeat(900_000) + "\",";
        TestHttp.Answer answer =
                http.post("/api/v1/role-access", "{\"items\":[" + rows.repeat(40) + "1]}");

        assertThat(answer.status()).isIn(405, 413, 422);
        TestHttp.Answer put =
                http.put("/api/v1/role-access", " ".repeat(33 << 20) + "{\"items\":[]}");
        assertThat(put.status()).isEqualTo(413);
        assertThat(put.code()).isEqualTo("bodyTooLarge");
    }

    @Test
    void nesting_without_end_is_refused() {
        TestHttp.Answer answer =
                http.post(
                        "/api/v1/tokens", "{\"name\":" + "[".repeat(1000) + "]".repeat(1000) + "}");

        assertThat(answer.status()).as(answer.text()).isBetween(400, 422);
    }

    @Test
    void an_empty_body_is_said_to_be_missing() {
        assertThat(http.post("/api/v1/tokens", "").code()).isEqualTo("bodyMissing");
    }

    @Test
    void what_is_not_JSON_is_an_unsupported_media_type() {
        http.with("Content-Type", "text/xml");

        TestHttp.Answer answer = http.post("/api/v1/tokens", "<name/>");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.code()).isEqualTo("unsupportedMediaType");
    }

    @Test
    void a_method_that_does_not_exist_is_said_so() {
        TestHttp.Answer answer = http.put("/api/v1/tokens", "{}");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.header("Allow")).contains("GET", "POST");
        assertThat(answer.code()).isEqualTo("methodNotAllowed");
    }

    @Test
    void an_unknown_address_of_the_API_is_a_problem_and_no_page() {
        assertThat(http.get("/api/v1/nothing").code()).isEqualTo("notFound");
        assertThat(http.get("/api/v2/deals").code()).isEqualTo("notFound");
        assertThat(http.delete("/api/v1/sessions/not-an-id").code()).isEqualTo("notFound");
        assertThat(http.get("/api/v1/tokens?q=%00").code()).isEqualTo("nulCharacter");
    }

    @Test
    void problems_speak_the_language_asked_for() {
        TestHttp stranger =
                TestHttp.browser(port).with("Accept-Language", "fr, sr-Latn;q=0.9, en;q=0.8");

        assertThat(stranger.get("/api/v1/session").json().path("title").asString())
                .isEqualTo("Prvo se prijavite");
    }

    @Test
    void a_body_cut_in_the_middle_is_answered_and_changes_nothing() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            String head =
                    "POST /api/v1/tokens HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + token
                            + "\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n";
            out.write((head + "{\"name\":\"x").getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.shutdownOutput();
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("bodyCutOff");
        }
        assertThat(http.get("/api/v1/tokens").json().path("items")).hasSize(1);
    }

    @Test
    void answers_carry_the_headers_that_protect_a_page() {
        TestHttp.Answer answer = TestHttp.browser(port).get("/api/v1/session");

        assertThat(answer.header("Content-Security-Policy"))
                .contains("script-src 'self';", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(TestHttp.browser(port).get("/").header("Content-Security-Policy")).isNotEmpty();
    }
}
