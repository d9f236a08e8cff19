package org.odnos.platform.session;

import static org.assertj.core.api.Assertions.assertThat;

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

@OdnosTest
class ViewApiTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    private TestHttp boss;
    private TestUser administrator;
    private TestUser seller;

    @BeforeEach
    void an_administrator_at_the_screen() {
        administrator = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        seller = TestUser.in(workspace.id(), Role.SELLER);
        boss = browser(administrator);
        boss.post("/api/v1/companies", "{\"name\":\"Foreign\"}");
        boss.post("/api/v1/companies", "{\"name\":\"His\",\"owner\":\"" + seller.id() + "\"}");
    }

    @Test
    void he_sees_what_the_user_sees() {
        assertThat(companies()).hasSize(2);
        assertThat(view("{\"user\":\"" + seller.id() + "\"}").status()).isEqualTo(204);

        assertThat(companies()).hasSize(1);
        JsonNode session = boss.get("/api/v1/session").json();
        assertThat(session.at("/user/id").asString()).isEqualTo(seller.id().toString());
        assertThat(session.at("/viewing/by").asString()).isEqualTo(administrator.id().toString());
        assertThat(session.at("/permissions/company/see").asString()).isEqualTo("own");
    }

    @Test
    void he_sees_what_a_role_gives() {
        view("{\"role\":\"seller\"}");

        JsonNode session = boss.get("/api/v1/session").json();
        assertThat(session.at("/viewing/role").asString()).isEqualTo("seller");
        assertThat(boss.get("/api/v1/roles").status()).isEqualTo(403);
    }

    @Test
    void he_changes_nothing_meanwhile() {
        view("{\"user\":\"" + seller.id() + "\"}");

        assertThat(boss.post("/api/v1/companies", "{\"name\":\"New\"}").code())
                .isEqualTo("viewingAs");
        assertThat(boss.patch("/api/v1/session", "{\"name\":\"Other\"}").code())
                .isEqualTo("viewingAs");
        assertThat(boss.post("/api/v1/tokens", "{\"name\":\"x\"}").code()).isEqualTo("viewingAs");
        assertThat(boss.get("/api/v1/tokens").code()).isEqualTo("viewingAs");
        assertThat(boss.post("/api/v1/companies/query", "{}").status()).isEqualTo(200);
    }

    @Test
    void he_is_himself_again() {
        view("{\"user\":\"" + seller.id() + "\"}");

        assertThat(boss.delete("/api/v1/session/view").status()).isEqualTo(204);

        assertThat(companies()).hasSize(2);
        assertThat(boss.get("/api/v1/session").json().path("viewing").isNull()).isTrue();
        assertThat(boss.post("/api/v1/companies", "{\"name\":\"New\"}").status()).isEqualTo(201);
    }

    @Test
    void he_still_changes_nothing_when_the_other_is_switched_off() {
        TestUser other = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        view("{\"user\":\"" + seller.id() + "\"}");
        TestHttp.program(port, other.token())
                .patch("/api/v1/users/" + seller.id(), "{\"active\":false}");

        assertThat(boss.post("/api/v1/companies", "{\"name\":\"New\"}").code())
                .isEqualTo("viewingAs");
        assertThat(boss.delete("/api/v1/session/view").status()).isEqualTo(204);
        assertThat(boss.post("/api/v1/companies", "{\"name\":\"New\"}").status()).isEqualTo(201);
    }

    @Test
    void a_changed_role_of_the_other_holds_at_once() {
        TestUser other = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        view("{\"user\":\"" + seller.id() + "\"}");
        assertThat(companies()).hasSize(1);

        TestHttp.program(port, other.token())
                .patch("/api/v1/users/" + seller.id(), "{\"role\":\"administrator\"}");

        assertThat(companies()).hasSize(2);
    }

    @Test
    void it_is_in_the_change_log() {
        view("{\"user\":\"" + seller.id() + "\"}");

        String logged =
                workspace.read(
                        String.class,
                        """
                        select fields::text from change
                        where object = 'viewAs' and actor_id = ?
                        """,
                        administrator.id());
        assertThat(logged).contains(seller.id().toString());
    }

    @Test
    void nobody_else_does_so() {
        String wanted = "{\"user\":\"" + administrator.id() + "\"}";

        assertThat(browser(seller).post("/api/v1/session/view", wanted).status()).isEqualTo(403);
        assertThat(
                        TestHttp.program(port, administrator.token())
                                .post("/api/v1/session/view", wanted)
                                .code())
                .isEqualTo("viewNeedsSession");
        assertThat(view("{\"role\":\"ship\"}").status()).isEqualTo(422);
        assertThat(view("{}").status()).isEqualTo(422);
    }

    @Test
    void who_is_no_administrator_any_more_sees_with_his_own_eyes() {
        TestUser other = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        view("{\"user\":\"" + seller.id() + "\"}");

        TestHttp.program(port, other.token())
                .patch("/api/v1/users/" + administrator.id(), "{\"role\":\"seller\"}");

        JsonNode session = boss.get("/api/v1/session").json();
        assertThat(session.at("/user/id").asString()).isEqualTo(administrator.id().toString());
        assertThat(session.path("viewing").isNull()).isTrue();
    }

    private TestHttp.Answer view(String json) {
        return boss.post("/api/v1/session/view", json);
    }

    private JsonNode companies() {
        return boss.get("/api/v1/companies").json().path("items");
    }

    private TestHttp browser(TestUser user) {
        TestHttp browser = TestHttp.browser(port);
        browser.get("/api/v1/session");
        browser.post(
                "/api/v1/session",
                "{\"email\":\"%s\",\"password\":\"%s\"}"
                        .formatted(user.email(), TestUser.PASSWORD));
        browser.get("/api/v1/session");
        return browser;
    }
}
