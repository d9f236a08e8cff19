package org.odnos.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.odnos.OdnosTest;
import org.odnos.PlantedFault;
import org.odnos.TestDatabase;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Ids;
import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Role;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

@OdnosTest
class RepeatedPostsApiTests {

    private static final WorkspaceId WORKSPACE = TestWorkspace.another().id();

    @LocalServerPort private int port;
    private TestHttp browser = TestHttp.browser(0);

    @BeforeEach
    void somebodyNew() {
        browser = signedIn();
    }

    @Test
    void the_same_post_is_done_once_and_answered_twice() {
        TestHttp program = program();

        TestHttp.Answer first = program.post("/api/v1/tokens", "{\"name\":\"shop\"}");
        TestHttp.Answer second = program.post("/api/v1/tokens", "{\"name\":\"shop\"}");

        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(tokens()).isEqualTo(2);
    }

    @Test
    void the_same_key_with_another_body_is_refused() {
        TestHttp program = program();
        program.post("/api/v1/tokens", "{\"name\":\"shop\"}");

        TestHttp.Answer other = program.post("/api/v1/tokens", "{\"name\":\"stock\"}");

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.code()).isEqualTo("idempotencyKeyReused");
        assertThat(tokens()).isEqualTo(2);
    }

    @Test
    void of_many_at_once_one_does_the_work() throws Exception {
        String key = Ids.next().toString();
        List<Callable<Integer>> all =
                Stream.<Callable<Integer>>generate(() -> () -> post(key).status())
                        .limit(8)
                        .toList();
        List<Integer> statuses;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            statuses = threads.invokeAll(all).stream().map(Future::resultNow).toList();
        }

        assertThat(statuses)
                .contains(201)
                .containsAnyOf(201, 409)
                .allMatch(List.of(201, 409)::contains);
        assertThat(tokens()).isEqualTo(2);
    }

    @Test
    void a_refusal_is_the_answer_again_too() {
        TestHttp program = program();

        TestHttp.Answer first = program.post("/api/v1/tokens", "{\"name\":\"\"}");
        TestHttp.Answer second = program.post("/api/v1/tokens", "{\"name\":\"\"}");

        assertThat(first.status()).isEqualTo(422);
        assertThat(second.text()).isEqualTo(first.text());
    }

    @Test
    void an_answer_that_asks_to_come_again_is_not_kept() {
        TestHttp program = program();
        TestHttp.Answer first;
        try (PlantedFault _ = PlantedFault.in(WORKSPACE, "person", PlantedFault.LOCKED)) {
            first = program.post("/api/v1/people", "{\"lastName\":\"Ana\"}");
        }

        TestHttp.Answer second = program.post("/api/v1/people", "{\"lastName\":\"Ana\"}");

        assertThat(first.status()).as(first.text()).isEqualTo(409);
        assertThat(first.header("Retry-After")).isNotEmpty();
        assertThat(second.status()).as(second.text()).isEqualTo(201);
    }

    @Test
    void a_key_whose_first_request_was_interrupted_opens_again_after_a_while() {
        TestHttp program = program();
        program.post("/api/v1/tokens", "{\"name\":\"shop\"}");
        interruptedSince(FirstAnswers.LEASE.minusMinutes(1));
        assertThat(program.post("/api/v1/tokens", "{\"name\":\"shop\"}").code())
                .isEqualTo("idempotencyRunning");

        interruptedSince(FirstAnswers.LEASE.plusMinutes(1));

        assertThat(program.post("/api/v1/tokens", "{\"name\":\"shop\"}").status()).isEqualTo(201);
        assertThat(tokens()).isEqualTo(3);
    }

    @Test
    void the_key_of_one_says_nothing_about_another() {
        TestHttp one = program();
        String key = Ids.next().toString();
        one.with("Idempotency-Key", key).post("/api/v1/tokens", "{\"name\":\"shop\"}");

        TestHttp.Answer answer =
                signedIn()
                        .with("Idempotency-Key", key)
                        .post("/api/v1/tokens", "{\"name\":\"stock\"}");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.header("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void a_secret_in_a_kept_answer_cannot_be_read_in_the_table() {
        String token =
                program()
                        .post("/api/v1/tokens", "{\"name\":\"shop\"}")
                        .json()
                        .path("token")
                        .asString();

        boolean readable =
                JdbcClient.create(TestDatabase.get().dataSource())
                        .sql(
                                """
                                select exists (select from control.idempotency
                                    where position(convert_to(?, 'UTF8') in answer) > 0)
                                """)
                        .param(token)
                        .query((row, _) -> row.getBoolean(1))
                        .single();
        assertThat(readable).isFalse();
    }

    /** As if the program had been killed before it kept the answer. */
    private static void interruptedSince(Duration ago) {
        JdbcClient.create(TestDatabase.get().dataSource())
                .sql("update control.idempotency set status = null, answer = null, created_at = ?")
                .param(OffsetDateTime.now(ZoneOffset.UTC).minus(ago))
                .update();
    }

    private TestHttp.Answer post(String key) {
        return sameBrowser()
                .with("Idempotency-Key", key)
                .post("/api/v1/tokens", "{\"name\":\"shop\"}");
    }

    private TestHttp program() {
        return sameBrowser().with("Idempotency-Key", Ids.next().toString());
    }

    private int tokens() {
        return browser.get("/api/v1/tokens").json().path("items").size();
    }

    /** The same session in a window of its own. */
    private TestHttp sameBrowser() {
        TestHttp window = TestHttp.browser(port);
        window.cookies().putAll(browser.cookies());
        return window;
    }

    private TestHttp signedIn() {
        TestUser user = TestUser.in(WORKSPACE, Role.SELLER);
        TestHttp fresh = TestHttp.browser(port);
        fresh.post(
                "/api/v1/session",
                "{\"email\":\"%s\",\"password\":\"%s\"}"
                        .formatted(user.email(), TestUser.PASSWORD));
        return fresh;
    }
}
