package org.odnos.platform.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

@OdnosTest
class SessionApiTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    @Test
    void a_right_password_opens_a_session() {
        TestUser user = TestUser.in(workspace.id(), Role.SELLER);
        TestHttp browser = TestHttp.browser(port);

        TestHttp.Answer signedIn = signIn(browser, user);

        assertThat(signedIn.status()).as(signedIn.text()).isEqualTo(200);
        assertThat(signedIn.json().at("/user/role").asString()).isEqualTo("seller");
        assertThat(signedIn.response().headers().allValues("Set-Cookie"))
                .anySatisfy(
                        cookie ->
                                assertThat(cookie)
                                        .startsWith("ODNOS_SESSION=")
                                        .contains("HttpOnly", "SameSite=Lax", "Path=/")
                                        .doesNotContain("Secure"));
        assertThat(browser.get("/api/v1/session").json()).isEqualTo(signedIn.json());
    }

    @Test
    void a_stranger_is_told_so_everywhere() {
        TestHttp stranger = TestHttp.browser(port);

        for (String path : new String[] {"/session", "/sessions", "/tokens", "/live", "/nothing"}) {
            TestHttp.Answer answer = stranger.get("/api/v1" + path);
            assertThat(answer.status()).as(path).isEqualTo(401);
            assertThat(answer.code()).as(path).isEqualTo("notSignedIn");
        }
        assertThat(stranger.post("/api/v1/tokens", "{}").status()).isEqualTo(401);
        assertThat(TestHttp.program(port, "odn_guess").get("/api/v1/session").status())
                .isEqualTo(401);
    }

    @Test
    void a_session_cannot_be_used_by_another_site() {
        TestHttp browser = signedIn();

        browser.with("X-XSRF-TOKEN", "guessed");

        assertThat(browser.post("/api/v1/tokens", "{\"name\":\"x\"}").status()).isEqualTo(403);
        assertThat(browser.delete("/api/v1/session").code()).isEqualTo("csrf");
        browser.without("X-XSRF-TOKEN");
        assertThat(browser.post("/api/v1/tokens", "{\"name\":\"x\"}").status()).isEqualTo(201);
    }

    @Test
    void signing_out_ends_the_session_at_once() {
        TestHttp browser = signedIn();
        String secret = browser.cookies().get("ODNOS_SESSION");

        assertThat(browser.delete("/api/v1/session").status()).isEqualTo(204);

        browser.cookies().put("ODNOS_SESSION", secret);
        assertThat(browser.get("/api/v1/session").status()).isEqualTo(401);
    }

    @Test
    void a_new_sign_in_replaces_the_secret() {
        TestUser user = TestUser.in(workspace.id(), Role.SELLER);
        TestHttp browser = TestHttp.browser(port);
        signIn(browser, user);
        String old = browser.cookies().get("ODNOS_SESSION");

        signIn(browser, user);

        TestHttp thief = TestHttp.browser(port);
        thief.cookies().put("ODNOS_SESSION", old);
        assertThat(thief.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(browser.get("/api/v1/session").status()).isEqualTo(200);
    }

    @Test
    void a_session_elsewhere_can_be_ended() {
        TestUser user = TestUser.in(workspace.id(), Role.SELLER);
        TestHttp here = TestHttp.browser(port);
        TestHttp elsewhere = TestHttp.browser(port);
        signIn(here, user);
        signIn(elsewhere, user);

        JsonNode sessions = here.get("/api/v1/sessions").json().path("items");
        assertThat(sessions).hasSize(2);
        for (JsonNode session : sessions) {
            if (!session.path("current").asBoolean()) {
                String id = session.path("id").asString();
                assertThat(here.delete("/api/v1/sessions/" + id).status()).isEqualTo(204);
                assertThat(here.delete("/api/v1/sessions/" + id).status()).isEqualTo(404);
            }
        }

        assertThat(elsewhere.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(here.get("/api/v1/session").status()).isEqualTo(200);
    }

    @Test
    void a_token_is_shown_once_and_works_without_cookies() {
        TestHttp browser = signedIn();

        JsonNode made =
                browser.post(
                                "/api/v1/tokens",
                                "{\"name\":\"shop\",\"expiresOn\":\"2027-06-30\",\"role\":\"seller\"}")
                        .json();

        String token = made.path("token").asString();
        assertThat(token).startsWith(made.path("prefix").asString());
        TestHttp.Answer list = browser.get("/api/v1/tokens");
        assertThat(list.text()).contains("\"expiresOn\":\"2027-06-30\"").doesNotContain(token);
        TestHttp program = TestHttp.program(port, token);
        assertThat(program.get("/api/v1/session").status()).isEqualTo(200);
        assertThat(program.post("/api/v1/tokens", "{\"name\":\"y\"}").code())
                .isEqualTo("tokenNeedsSession");

        browser.delete("/api/v1/tokens/" + made.path("id").asString());
        assertThat(program.get("/api/v1/session").status()).isEqualTo(401);
    }

    @Test
    void a_token_was_never_used_until_a_program_comes_with_it() {
        TestHttp browser = signedIn();
        JsonNode made = browser.post("/api/v1/tokens", "{\"name\":\"Web shop\"}").json();
        assertThat(lastUse(browser, made).isNull()).isTrue();

        TestHttp.program(port, made.path("token").asString()).get("/api/v1/session");

        assertThat(lastUse(browser, made).isString()).isTrue();
    }

    private static JsonNode lastUse(TestHttp browser, JsonNode token) {
        return browser.get("/api/v1/tokens")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("id").equals(token.path("id")))
                .findFirst()
                .orElseThrow()
                .path("seenAt");
    }

    @Test
    void a_token_has_no_more_rights_than_its_maker() {
        TestHttp seller = signedIn();

        TestHttp.Answer answer =
                seller.post("/api/v1/tokens", "{\"name\":\"x\",\"role\":\"administrator\"}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("tokenAboveRole");
    }

    @Test
    void a_token_keeps_to_its_own_lower_role() {
        TestHttp browser = TestHttp.browser(port);
        signIn(browser, TestUser.in(workspace.id(), Role.ADMINISTRATOR));
        String token =
                browser.post("/api/v1/tokens", "{\"name\":\"x\",\"role\":\"seller\"}")
                        .json()
                        .path("token")
                        .asString();

        TestHttp narrow = TestHttp.program(port, token);

        assertThat(narrow.get("/api/v1/session").json().at("/user/role").asString())
                .isEqualTo("seller");
        assertThat(narrow.patch("/api/v1/company-settings", "{\"name\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(narrow.get("/api/v1/role-access").status()).isEqualTo(403);
    }

    @Test
    void a_new_password_ends_the_other_sessions_and_all_tokens() {
        TestUser user = TestUser.in(workspace.id(), Role.SELLER);
        TestHttp here = TestHttp.browser(port);
        TestHttp elsewhere = TestHttp.browser(port);
        signIn(here, user);
        signIn(elsewhere, user);

        TestHttp.Answer wrong = changePassword(here, "something else", "a new one, longer");
        TestHttp.Answer right = changePassword(here, TestUser.PASSWORD, "a new one, longer");

        assertThat(wrong.json().at("/errors/0/code").asString()).isEqualTo("wrongPassword");
        assertThat(right.status()).as(right.text()).isEqualTo(204);
        assertThat(elsewhere.get("/api/v1/session").status()).isEqualTo(401);
        assertThat(TestHttp.program(port, user.token()).get("/api/v1/session").status())
                .isEqualTo(401);
        assertThat(here.get("/api/v1/session").status()).isEqualTo(200);
        assertThat(signIn(TestHttp.browser(port), user).code()).isEqualTo("signInFailed");
    }

    @Test
    void everybody_may_change_his_name_and_language() {
        TestHttp browser = signedIn();

        JsonNode me =
                browser.patch("/api/v1/session", "{\"name\":\"Ана\",\"language\":\"ru\"}").json();

        assertThat(me.at("/user/name").asString()).isEqualTo("Ана");
        assertThat(me.at("/user/language").asString()).isEqualTo("ru");
        assertThat(browser.get("/api/v1/nothing").json().path("title").asString())
                .isEqualTo("Не найдено");
    }

    @Test
    void what_somebody_changes_about_himself_is_logged_and_found_like_any_change() {
        TestUser user = TestUser.in(workspace.id(), Role.SELLER);
        TestHttp browser = TestHttp.browser(port);
        signIn(browser, user);

        browser.patch("/api/v1/session", "{\"name\":\"Милица\"}");

        JsonNode change =
                browser.get("/api/v1/users/" + user.id() + "/changes").json().at("/items/0");
        assertThat(change.at("/changes/0/to").asString()).isEqualTo("Милица");
        assertThat(change.at("/by/id").asString()).isEqualTo(user.id().toString());
        assertThat(browser.get("/api/v1/search?q=milica&objects=user").text())
                .contains(user.id().toString());
    }

    @Test
    void whoever_is_switched_off_is_answered_as_a_wrong_password_is_and_leaves_nothing() {
        TestUser user = TestUser.in(workspace.id(), Role.SELLER);
        TestHttp.program(port, TestUser.in(workspace.id(), Role.ADMINISTRATOR).token())
                .patch("/api/v1/users/" + user.id(), "{\"active\":false}");
        TestHttp browser = TestHttp.browser(port);

        TestHttp.Answer answer = signIn(browser, user);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.code()).isEqualTo("signInFailed");
        assertThat(browser.cookies()).doesNotContainKey("ODNOS_SESSION");
        assertThat(
                        workspace
                                .jdbc()
                                .sql(
                                        """
                                        select count(*) from control.credential
                                        where user_id = ? and kind = 'session'
                                        """)
                                .param(user.id())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private TestHttp signedIn() {
        TestHttp browser = TestHttp.browser(port);
        signIn(browser, TestUser.in(workspace.id(), Role.SELLER));
        return browser;
    }

    private static TestHttp.Answer changePassword(TestHttp browser, String old, String next) {
        return browser.post(
                "/api/v1/session/password",
                "{\"current\":\"%s\",\"new\":\"%s\"}".formatted(old, next));
    }

    private static TestHttp.Answer signIn(TestHttp browser, TestUser user) {
        return browser.post(
                "/api/v1/session",
                "{\"email\":\"%s\",\"password\":\"%s\"}"
                        .formatted(user.email(), TestUser.PASSWORD));
    }
}
