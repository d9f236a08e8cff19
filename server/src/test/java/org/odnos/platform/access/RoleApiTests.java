package org.odnos.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

@OdnosTest
class RoleApiTests {

    private static final String AUDITOR =
            """
            {"key":"auditor","labels":{"en":"Auditor","sr-Latn":"Revizor"},"copyOf":"seller"}
            """;

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    private TestHttp boss;
    private TestUser seller;

    @BeforeEach
    void an_administrator_and_a_seller() {
        boss = program(TestUser.in(workspace.id(), Role.ADMINISTRATOR));
        seller = TestUser.in(workspace.id(), Role.SELLER);
    }

    @Test
    void the_programs_roles_are_there_from_the_beginning() {
        assertThat(boss.get("/api/v1/roles").json().path("items"))
                .extracting(role -> role.path("key").asString())
                .containsExactly("administrator", "manager", "seller");
    }

    @Test
    void a_role_begins_with_what_its_model_may_do() {
        boss.put("/api/v1/role-access", row("seller", "company", "departmentTree"));

        TestHttp.Answer made = boss.post("/api/v1/roles", AUDITOR);

        assertThat(made.status()).as(made.text()).isEqualTo(201);
        give("[\"auditor\"]");
        assertThat(mine().at("/permissions/company/see").asString()).isEqualTo("departmentTree");
        assertThat(mine().at("/permissions/deal/see").asString()).isEqualTo("own");
        assertThat(mine().at("/user/role").asString()).isEqualTo("auditor");
    }

    @Test
    void several_roles_give_the_widest_of_each() {
        boss.post("/api/v1/roles", AUDITOR);
        boss.put(
                "/api/v1/role-access",
                """
                {"items":[
                  {"role":"auditor","object":"deal","see":"all","create":"none","edit":"none",
                   "delete":"none","export":"all","bulk":"none"},
                  {"role":"auditor","object":"note","see":"none","create":"none","edit":"none",
                   "delete":"none"}]}
                """);

        give("[\"seller\",\"auditor\"]");

        assertThat(mine().at("/permissions/deal/see").asString()).isEqualTo("all");
        assertThat(mine().at("/permissions/deal/edit").asString()).isEqualTo("own");
        assertThat(mine().at("/permissions/deal/export").asString()).isEqualTo("all");
        assertThat(mine().at("/permissions/note/see").asString()).isEqualTo("own");
        assertThat(mine().at("/user/roles")).hasSize(2);
    }

    @Test
    void a_role_that_somebody_has_is_not_retired() {
        boss.post("/api/v1/roles", AUDITOR);
        give("[\"auditor\"]");

        assertThat(boss.delete("/api/v1/roles/auditor").code()).isEqualTo("roleInUse");
        give("[\"seller\"]");
        assertThat(boss.delete("/api/v1/roles/auditor").status()).isEqualTo(204);
        assertThat(give("[\"auditor\"]").json().at("/errors/0/code").asString())
                .isEqualTo("unknownRole");
        assertThat(boss.patch("/api/v1/roles/auditor", "{\"retired\":false}").status())
                .isEqualTo(200);
        assertThat(give("[\"auditor\"]").status()).isEqualTo(200);
    }

    @Test
    void what_a_role_or_field_out_of_use_had_is_there_when_it_comes_back() {
        boss.post("/api/v1/roles", AUDITOR);
        String field = "/api/v1/objects/company/fields";
        boss.post(field, "{\"key\":\"motto\",\"type\":\"text\",\"labels\":{\"en\":\"Motto\"}}");
        String table =
                """
                {"items":[{"role":"auditor","object":"company","see":"none","create":"none","edit":"none",
                   "delete":"none"}],
                 "fields":[{"role":"auditor","object":"deal","field":"amount","access":"none"},
                   {"role":"seller","object":"company","field":"motto","access":"none"}]}
                """;
        TestHttp.Answer answer = boss.put("/api/v1/role-access", table);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(boss.delete("/api/v1/roles/auditor").status()).isEqualTo(204);
        assertThat(boss.delete(field + "/motto").status()).isEqualTo(204);

        JsonNode listed = boss.get("/api/v1/role-access").json();
        assertThat(listed.path("fields")).isEmpty();
        answer = boss.put("/api/v1/role-access", listed.toString());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);

        boss.patch("/api/v1/roles/auditor", "{\"retired\":false}");
        assertThat(boss.post(field + "/motto/restore", "").status()).isEqualTo(200);
        assertThat(boss.get("/api/v1/role-access").json().path("fields"))
                .extracting(row -> row.path("field").asString())
                .containsExactlyInAnyOrder("amount", "motto");
        give("[\"auditor\"]");
        assertThat(mine().at("/permissions/company/see").asString()).isEqualTo("none");
    }

    @Test
    void the_programs_roles_can_be_called_otherwise_and_stay() {
        TestHttp.Answer renamed =
                boss.patch("/api/v1/roles/seller", "{\"labels\":{\"en\":\"Consultant\"}}");

        assertThat(renamed.json().path("label").asString()).isEqualTo("Consultant");
        assertThat(roleOptions()).contains("Consultant");
        assertThat(boss.delete("/api/v1/roles/manager").code()).isEqualTo("roleBuiltIn");
    }

    @Test
    void a_new_role_is_an_option_of_users_at_once() {
        assertThat(roleOptions()).doesNotContain("Auditor");
        boss.post("/api/v1/roles", AUDITOR);
        assertThat(roleOptions()).contains("Auditor");
    }

    @Test
    void bad_roles_are_refused_where_they_are_bad() {
        boss.post("/api/v1/roles", AUDITOR);

        assertThat(pointer("/api/v1/roles", AUDITOR)).isEqualTo("/key");
        assertThat(
                        pointer(
                                "/api/v1/roles",
                                "{\"key\":\"No"
                                    + " good\",\"labels\":{\"en\":\"x\"},\"copyOf\":\"seller\"}"))
                .isEqualTo("/key");
        assertThat(
                        pointer(
                                "/api/v1/roles",
                                "{\"key\":\"x\",\"labels\":{\"xx\":\"x\"},\"copyOf\":\"seller\"}"))
                .isEqualTo("/labels/xx");
        assertThat(pointer("/api/v1/roles", "{\"key\":\"x\",\"labels\":{},\"copyOf\":\"seller\"}"))
                .isEqualTo("/labels");
        assertThat(
                        pointer(
                                "/api/v1/roles",
                                "{\"key\":\"x\",\"labels\":{\"en\":\"x\"},\"copyOf\":\"ship\"}"))
                .isEqualTo("/copyOf");
    }

    @Test
    void nobody_but_administrators_sees_or_changes_roles() {
        TestHttp his = program(seller);

        assertThat(his.get("/api/v1/roles").status()).isEqualTo(403);
        assertThat(his.post("/api/v1/roles", AUDITOR).status()).isEqualTo(403);
        assertThat(his.delete("/api/v1/roles/seller").status()).isEqualTo(403);
    }

    @Test
    void the_last_administrator_keeps_his_role_among_several() {
        TestUser other = TestUser.in(workspace.id(), Role.ADMINISTRATOR);
        String path = "/api/v1/users/" + other.id();
        TestHttp his = program(other);
        boss.patch(path, "{\"roles\":[\"seller\",\"administrator\"]}");
        String me = boss.get("/api/v1/session").json().at("/user/id").asString();

        assertThat(his.patch("/api/v1/users/" + me, "{\"roles\":[\"seller\"]}").status())
                .isEqualTo(200);
        assertThat(his.patch(path, "{\"roles\":[\"seller\"]}").code())
                .isEqualTo("user.last-administrator");
    }

    @Test
    void a_department_with_its_parts_is_seen_by_whoever_may() {
        String whole = created("departments", "{\"name\":\"Whole\"}");
        String part = created("departments", "{\"name\":\"Part\",\"parent\":\"" + whole + "\"}");
        TestUser manager = TestUser.in(workspace.id(), Role.MANAGER);
        boss.patch("/api/v1/users/" + manager.id(), "{\"department\":\"" + whole + "\"}");
        boss.patch("/api/v1/users/" + seller.id(), "{\"department\":\"" + part + "\"}");
        created("companies", "{\"name\":\"Deep\",\"owner\":\"" + seller.id() + "\"}");
        assertThat(companies(manager)).isEmpty();

        boss.put("/api/v1/role-access", row("manager", "company", "departmentTree"));
        assertThat(companies(manager)).hasSize(1);
        assertThat(companies(seller)).hasSize(1);

        boss.patch("/api/v1/departments/" + part, "{\"parent\":null}");
        assertThat(companies(manager)).isEmpty();
    }

    @Test
    void a_token_is_limited_to_a_role_that_is_not_above_its_maker() {
        boss.post("/api/v1/roles", AUDITOR);
        boss.put("/api/v1/role-access", row("auditor", "company", "all"));

        assertThat(browser(seller).post("/api/v1/tokens", token("auditor")).code())
                .isEqualTo("tokenAboveRole");
        assertThat(browser(seller).post("/api/v1/tokens", token("ship")).status()).isEqualTo(422);
        boss.put("/api/v1/role-access", row("auditor", "company", "none"));
        String narrow =
                browser(seller)
                        .post("/api/v1/tokens", token("auditor"))
                        .json()
                        .path("token")
                        .asString();
        assertThat(
                        TestHttp.program(port, narrow)
                                .get("/api/v1/session")
                                .json()
                                .at("/permissions/company/see")
                                .asString())
                .isEqualTo("none");
    }

    @Test
    void a_token_of_somebody_with_several_roles_gives_no_role_that_he_gets_later() {
        boss.post("/api/v1/roles", AUDITOR);
        give("[\"seller\",\"auditor\"]");
        TestHttp.Answer made = browser(seller).post("/api/v1/tokens", "{\"name\":\"x\"}");
        TestHttp his = TestHttp.program(port, made.json().path("token").asString());
        assertThat(his.get("/api/v1/session").json().at("/permissions/deal/see").asString())
                .isEqualTo("own");

        give("[\"administrator\",\"seller\",\"auditor\"]");

        assertThat(mine().at("/permissions/deal/see").asString()).isEqualTo("all");
        JsonNode session = his.get("/api/v1/session").json();
        assertThat(session.at("/permissions/deal/see").asString()).isEqualTo("own");
        assertThat(session.at("/user/role").asString()).isEqualTo("seller");
    }

    private static String token(String role) {
        return "{\"name\":\"x\",\"role\":\"" + role + "\"}";
    }

    private TestHttp browser(TestUser user) {
        TestHttp browser = TestHttp.browser(port);
        browser.post(
                "/api/v1/session",
                "{\"email\":\"%s\",\"password\":\"%s\"}"
                        .formatted(user.email(), TestUser.PASSWORD));
        browser.get("/api/v1/session");
        return browser;
    }

    private JsonNode companies(TestUser user) {
        return program(user).get("/api/v1/companies").json().path("items");
    }

    private String created(String plural, String json) {
        TestHttp.Answer answer = boss.post("/api/v1/" + plural, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    private String pointer(String path, String json) {
        return boss.post(path, json).json().at("/errors/0/pointer").asString();
    }

    private String roleOptions() {
        return boss.get("/api/v1/objects/user").json().path("fields").toString();
    }

    private TestHttp.Answer give(String roles) {
        return boss.patch("/api/v1/users/" + seller.id(), "{\"roles\":" + roles + "}");
    }

    private JsonNode mine() {
        return program(seller).get("/api/v1/session").json();
    }

    private TestHttp program(TestUser user) {
        return TestHttp.program(port, user.token());
    }

    private static String row(String role, String object, String scope) {
        return """
        {"items":[{"role":"%1$s","object":"%2$s","see":"%3$s","create":"%3$s","edit":"%3$s","delete":"%3$s"}]}
        """
                .formatted(role, object, scope);
    }
}
