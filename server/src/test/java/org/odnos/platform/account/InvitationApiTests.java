package org.odnos.platform.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Ids;
import org.odnos.platform.access.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

@OdnosTest
class InvitationApiTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    @Test
    void whoever_is_invited_chooses_a_password_and_is_in() {
        UUID user = user("new." + Ids.next() + "@example.com");
        String secret = secret(invite(user));
        TestHttp browser = TestHttp.browser(port);

        JsonNode shown = browser.get("/api/v1/invitations/" + secret).json();
        TestHttp.Answer accepted = accept(browser, secret, "ptica na grani 7");

        assertThat(shown.path("name").asString()).isEqualTo("New");
        assertThat(shown.path("company").asString()).isEqualTo("Test");
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(accepted.json().at("/user/id").asString()).isEqualTo(user.toString());
        assertThat(browser.get("/api/v1/session").status()).isEqualTo(200);
        assertThat(accept(TestHttp.browser(port), secret, "ptica na grani 8").status())
                .isEqualTo(404);
    }

    @Test
    void a_new_link_closes_the_older_one() {
        UUID user = user("twice." + Ids.next() + "@example.com");
        String older = secret(invite(user));
        String newer = secret(invite(user));

        assertThat(TestHttp.browser(port).get("/api/v1/invitations/" + older).status())
                .isEqualTo(404);
        assertThat(TestHttp.browser(port).get("/api/v1/invitations/" + newer).status())
                .isEqualTo(200);
    }

    @Test
    void a_user_who_forgot_his_password_gets_a_new_one_by_link() {
        TestUser user = TestUser.in(workspace.id(), Role.SELLER);

        TestHttp.Answer accepted =
                accept(TestHttp.browser(port), secret(invite(user.id())), "ptica na grani 7");

        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
    }

    @Test
    void a_link_never_sets_the_password_of_somebody_elses_account() {
        TestUser elsewhere = TestUser.in(TestWorkspace.another().id(), Role.ADMINISTRATOR);
        String secret = secret(invite(user(elsewhere.email())));

        TestHttp.Answer guessed = accept(TestHttp.browser(port), secret, "chosen by a stranger");
        TestHttp.Answer his = accept(TestHttp.browser(port), secret, TestUser.PASSWORD);

        assertThat(guessed.json().at("/errors/0/code").asString()).isEqualTo("wrongPassword");
        assertThat(his.status()).as(his.text()).isEqualTo(200);
    }

    @Test
    void only_administrators_invite_and_only_users_with_an_address() {
        UUID user = user("some." + Ids.next() + "@example.com");
        TestUser manager = TestUser.in(workspace.id(), Role.MANAGER);
        String path = "/api/v1/users/" + user + "/invitation";

        assertThat(TestHttp.program(port, manager.token()).post(path, "{}").status())
                .isEqualTo(403);
        assertThat(invite(user(null)).code()).isEqualTo("invitationNeedsEmail");
        assertThat(invite(Ids.next()).status()).isEqualTo(404);
        assertThat(TestHttp.browser(port).get("/api/v1/invitations/guess").status()).isEqualTo(404);
    }

    @Test
    void the_address_of_a_deleted_user_may_be_invited_again() {
        TestUser gone = TestUser.in(workspace.id(), Role.SELLER);
        TestHttp boss = boss();
        assertThat(boss.delete("/api/v1/users/" + gone.id()).status()).isEqualTo(204);
        assertThat(signIn(gone).status()).isEqualTo(401);

        UUID next = user(gone.email());
        TestHttp.Answer accepted =
                accept(TestHttp.browser(port), secret(invite(next)), "ptica na grani 7");

        assertThat(accepted.status()).as(accepted.text()).isEqualTo(200);
        assertThat(accepted.json().at("/user/id").asString()).isEqualTo(next.toString());
    }

    @Test
    void a_user_who_is_restored_signs_in_as_before() {
        TestUser user = TestUser.in(workspace.id(), Role.SELLER);
        TestHttp boss = boss();
        boss.delete("/api/v1/users/" + user.id());
        assertThat(signIn(user).status()).isEqualTo(401);

        TestHttp.Answer restored = boss.post("/api/v1/users/" + user.id() + "/restore", "");

        assertThat(restored.status()).as(restored.text()).isEqualTo(200);
        assertThat(signIn(user).status()).isEqualTo(200);
    }

    @Test
    void a_link_of_somebody_who_is_switched_off_meanwhile_opens_nothing() {
        UUID user = user("off." + Ids.next() + "@example.com");
        String secret = secret(invite(user));
        boss().patch("/api/v1/users/" + user, "{\"active\":false}");

        assertThat(TestHttp.browser(port).get("/api/v1/invitations/" + secret).status())
                .isEqualTo(404);
        assertThat(accept(TestHttp.browser(port), secret, "ptica na grani 7").status())
                .isEqualTo(404);
    }

    @Test
    void of_many_who_open_one_link_at_once_one_is_in() throws Exception {
        String secret = secret(invite(user("many." + Ids.next() + "@example.com")));
        List<Callable<Integer>> all =
                Stream.<Callable<Integer>>generate(
                                () ->
                                        () ->
                                                accept(
                                                                TestHttp.browser(port),
                                                                secret,
                                                                "ptica na grani 7")
                                                        .status())
                        .limit(4)
                        .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(threads.invokeAll(all).stream().map(Future::resultNow))
                    .containsOnlyOnce(200)
                    .allMatch(List.of(200, 404, 409)::contains);
        }
    }

    private TestHttp boss() {
        return TestHttp.program(port, TestUser.in(workspace.id(), Role.ADMINISTRATOR).token());
    }

    private TestHttp.Answer signIn(TestUser user) {
        return TestHttp.browser(port)
                .post(
                        "/api/v1/session",
                        "{\"email\":\"%s\",\"password\":\"%s\"}"
                                .formatted(user.email(), TestUser.PASSWORD));
    }

    private TestHttp.Answer invite(UUID user) {
        return boss().post("/api/v1/users/" + user + "/invitation", "");
    }

    private static String secret(TestHttp.Answer invitation) {
        assertThat(invitation.status()).as(invitation.text()).isEqualTo(201);
        String link = invitation.json().path("link").asString();
        assertThat(link).startsWith("http://localhost").contains("/invitation/");
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static TestHttp.Answer accept(TestHttp browser, String secret, String password) {
        return browser.post(
                "/api/v1/invitations/" + secret, "{\"password\":\"%s\"}".formatted(password));
    }

    private UUID user(@Nullable String email) {
        UUID id = Ids.next();
        workspace
                .transaction()
                .executeWithoutResult(
                        _ ->
                                workspace
                                        .jdbc()
                                        .sql(
                                                """
                                                insert into app_user (id, version, created_at,
                                                    updated_at, search_text, name, email, role,
                                                    active, language)
                                                values (:id, 1, :now, :now, 'new', 'New', :email,
                                                    'seller', true, 'cs')
                                                """)
                                        .param("id", id)
                                        .param("now", OffsetDateTime.now(ZoneOffset.UTC))
                                        .param("email", email)
                                        .update());
        return id;
    }
}
