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
import java.io.UncheckedIOException;
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
                "{\"name\":\"x\",\"role\":7}  | 422 | invalid       | /role wrongType",
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
    void a_word_that_is_none_of_those_known_is_of_the_wrong_type() {
        TestHttp.Answer answer =
                http.put(
                        "/api/v1/role-access",
                        """
                        {"items":[{"role":"seller","object":"deal","see":"some","create":"own","edit":"own",
                          "delete":"own"}]}
                        """);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        JsonNode error = answer.json().at("/errors/0");
        assertThat(error.path("pointer").asString()).isEqualTo("/items/0/see");
        assertThat(error.path("code").asString()).isEqualTo("wrongType");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST | deals/board     | {}                          | /groupBy",
                "POST | deals/board     | {\"groupBy\":\"stage\",\"groups\":[null]} | /groups/0",
                "POST | deals/aggregate | {\"groupBy\":[{}]}          | /groupBy/0/field",
                "POST | deals/aggregate | {\"groupBy\":[null]}        | /groupBy/0",
                "POST | deals/aggregate | {\"measures\":[{}]}         | /measures/0/fn",
                "POST | deals/aggregate | {\"measures\":[null]}       | /measures/0",
                "POST | deals/query     | {\"sort\":[null]}           | /sort/0",
                "POST | deals/query     | {\"fields\":[null]}         | /fields/0",
                "POST | people/batch    | {\"create\":[null]}         | /create/0",
                "POST | people/batch    | {\"update\":[null]}         | /update/0",
                "POST | people/batch    | {\"delete\":[null]}         | /delete/0",
                "PUT  | exchange-rates/USD/2026-01-01 | {}            | /rate",
                "PUT  | exchange-rates/USD/2026-01-01 | {\"rate\":null} | /rate",
                "PUT  | role-access     | {\"items\":[null]}          | /items/0",
                "PUT  | role-access     | {}                          | /items",
                "PATCH | imports/01890000-0000-7000-8000-000000000000"
                        + " | {\"mapping\":{\"columns\":[null]}} | /mapping/columns/0"
            })
    void what_is_missing_is_named(String method, String path, String body, String pointer) {
        TestHttp.Answer answer = http.send(method, "/api/v1/" + path, body);

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        JsonNode error = answer.json().at("/errors/0");
        assertThat(error.path("pointer").asString()).isEqualTo(pointer);
        assertThat(error.path("code").asString()).isEqualTo("required");
    }

    @Test
    void what_may_lack_may_be_null_too() {
        String body =
                "{\"filter\":null,\"sort\":null,\"fields\":null,\"limit\":null,\"deleted\":null}";

        assertThat(http.post("/api/v1/deals/query", body).status()).isEqualTo(200);
    }

    @Test
    void an_address_with_broken_escapes_cannot_be_read() {
        for (String query : new String[] {"%zz", "%", "%ff"}) {
            String answer = raw("", "GET /api/v1/people?filter=" + query + " HTTP/1.1");

            assertThat(answer).as(query).startsWith("HTTP/1.1 400").contains("badRequest");
        }
    }

    @Test
    void an_upload_over_the_limit_is_too_large_with_and_without_an_idempotency_key() {
        String type = "Content-Type: multipart/form-data; boundary=x";
        String length = "Content-Length: 400000000";
        for (String key : new String[] {"X: y", "Idempotency-Key: one"}) {
            String answer = raw("", "POST /api/v1/imports HTTP/1.1", type, length, key);

            assertThat(answer).as(key).startsWith("HTTP/1.1 413").contains("uploadTooLarge");
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
    void a_body_cut_in_the_middle_is_answered_and_changes_nothing() {
        String answer =
                raw(
                        "{\"name\":\"x",
                        "POST /api/v1/tokens HTTP/1.1",
                        "Content-Type: application/json",
                        "Content-Length: 500");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("bodyCutOff");
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

    /** For what no well-behaved client can be made to send. */
    private String raw(String body, String... head) {
        try (Socket socket = new Socket("localhost", port)) {
            String lines = String.join("\r\n", head);
            String rest = "\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n";
            OutputStream out = socket.getOutputStream();
            out.write((lines + rest + body).getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
