package org.odnos.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

@OdnosTest
class RoleAccessApiTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    @Test
    @TestWorkspace.Alone
    void without_a_word_of_the_workspace_the_programs_rules_hold() {
        assertThat(permissions(Role.ADMINISTRATOR).at("/company/edit").asString()).isEqualTo("all");
        assertThat(permissions(Role.MANAGER).at("/company/see").asString()).isEqualTo("department");
        assertThat(permissions(Role.SELLER).at("/company/see").asString()).isEqualTo("own");
        assertThat(permissions(Role.SELLER).at("/product/see").asString()).isEqualTo("all");
        assertThat(permissions(Role.SELLER).at("/product/edit").asString()).isEqualTo("none");
        assertThat(permissions(Role.MANAGER).at("/product/edit").asString()).isEqualTo("all");
    }

    @Test
    void what_the_workspace_decides_holds_at_once() {
        TestHttp boss = program(Role.ADMINISTRATOR);
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        assertThat(see(seller)).isEqualTo("own");

        TestHttp.Answer answer = boss.put("/api/v1/role-access", table("seller", "company", "all"));

        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(see(seller)).isEqualTo("all");
        boss.put("/api/v1/role-access", table("seller", "deal", "own"));
        assertThat(see(seller)).isEqualTo("own");
    }

    @Test
    void a_role_that_somebody_else_made_meanwhile_keeps_its_restrictions() {
        TestHttp boss = program(Role.ADMINISTRATOR);
        JsonNode opened = boss.get("/api/v1/role-access").json();
        boss.post(
                "/api/v1/roles",
                "{\"key\":\"junior\",\"labels\":{\"en\":\"Junior\"},\"copyOf\":\"seller\"}");
        String junior =
                table("junior", "company", "none")
                        .replace(
                                "}]}",
                                """
                                }],"fields":[{"role":"junior","object":"deal","field":"amount","access":"none"}]}
                                """);
        assertThat(boss.put("/api/v1/role-access", junior).status()).isEqualTo(200);

        TestHttp.Answer saved = boss.put("/api/v1/role-access", opened.toString());

        assertThat(saved.status()).as(saved.text()).isEqualTo(200);
        assertThat(cell(saved.json(), "junior", "company", "see")).isEqualTo("none");
        assertThat(saved.json().at("/fields/0/role").asString()).isEqualTo("junior");
        boss.put("/api/v1/role-access", table("junior", "deal", "own"));
        assertThat(cell(boss.get("/api/v1/role-access").json(), "junior", "company", "see"))
                .isEqualTo("own");
    }

    @Test
    void what_a_row_leaves_out_stays_as_it_is() {
        TestHttp boss = program(Role.ADMINISTRATOR);
        String all = table("seller", "deal", "all");
        boss.put(
                "/api/v1/role-access",
                all.replace("}]", ",\"bulk\":\"none\",\"export\":\"all\"}]"));

        JsonNode saved = boss.put("/api/v1/role-access", all).json();

        assertThat(cell(saved, "seller", "deal", "bulk")).isEqualTo("none");
        assertThat(cell(saved, "seller", "deal", "export")).isEqualTo("all");
    }

    private static String cell(JsonNode table, String role, String object, String action) {
        for (JsonNode row : table.path("items")) {
            if (row.path("role").asString().equals(role)
                    && row.path("object").asString().equals(object)) {
                return row.path(action).asString();
            }
        }
        return "";
    }

    @Test
    @TestWorkspace.Alone
    void what_the_workspace_decided_is_in_the_change_log() {
        program(Role.ADMINISTRATOR).put("/api/v1/role-access", table("seller", "company", "all"));

        String logged =
                workspace.read(
                        String.class,
                        """
                        select fields::text from change
                        where object = 'roleAccess'
                        """);
        assertThat(logged).contains("\"seller.company.see\": [null, \"all\"]");
    }

    @Test
    void nobody_but_administrators_reads_or_changes_it() {
        TestHttp manager = program(Role.MANAGER);

        assertThat(manager.get("/api/v1/role-access").status()).isEqualTo(403);
        assertThat(manager.put("/api/v1/role-access", "{\"items\":[]}").status()).isEqualTo(403);
    }

    @Test
    void administrators_keep_all_rights_and_unknown_objects_are_refused() {
        TestHttp boss = program(Role.ADMINISTRATOR);

        assertThat(
                        boss.put("/api/v1/role-access", table("administrator", "company", "none"))
                                .code())
                .isEqualTo("administratorHasAll");
        assertThat(
                        boss.put("/api/v1/role-access", table("seller", "ship", "none"))
                                .json()
                                .at("/errors/0/pointer")
                                .asString())
                .isEqualTo("/items/0/object");
    }

    private static String table(String role, String object, String scope) {
        return """
        {"items":[{"role":"%1$s","object":"%2$s","see":"%3$s","create":"%3$s","edit":"%3$s","delete":"%3$s"}]}
        """
                .formatted(role, object, scope);
    }

    private String see(TestUser user) {
        return TestHttp.program(port, user.token())
                .get("/api/v1/session")
                .json()
                .at("/permissions/company/see")
                .asString();
    }

    private JsonNode permissions(Role role) {
        return program(role).get("/api/v1/session").json().path("permissions");
    }

    private TestHttp program(Role role) {
        return TestHttp.program(port, TestUser.in(workspace.id(), role).token());
    }
}
