package org.odnos.sales.circle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

@OdnosTest
class DealRoleApiTests {

    @RegisterExtension static final TestWorkspace WORKSPACE = new TestWorkspace();

    @LocalServerPort private int port;

    private RecordApi api;
    private String deal;
    private String ana;

    @BeforeEach
    void a_deal() {
        api = RecordApi.of(WORKSPACE, port, Role.ADMINISTRATOR);
        api.create("pipelines", "{'name':'Sales'}");
        deal = api.id(api.create("deals", "{'name':'Floor'}"));
        ana = api.id(api.create("people", "{'lastName':'Ana'}"));
    }

    @Test
    void a_role_is_called_by_what_it_is() {
        JsonNode role = role("decisionMaker");

        assertThat(role.path("name").asString()).isEqualTo("Decides");
        assertThat(role.path("person").path("name").asString()).isEqualTo("Ana");
    }

    @Test
    void somebody_has_one_role_in_a_deal() {
        role("user");

        var again =
                api.http()
                        .post(
                                "/api/v1/deal-roles",
                                "{\"deal\":\"%s\",\"person\":\"%s\",\"role\":\"buyer\"}"
                                        .formatted(deal, ana));

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().path("errors").path(0).path("code").asString())
                .isEqualTo("deal-role.twice");
    }

    @Test
    void roles_are_seen_with_the_deal() {
        RecordApi seller = RecordApi.of(WORKSPACE, port, Role.SELLER);
        String role = api.id(role("champion"));
        assertThat(seller.http().get("/api/v1/deal-roles/" + role).status()).isEqualTo(404);

        api.http()
                .patch("/api/v1/deals/" + deal, "{\"owner\":\"%s\"}".formatted(seller.user().id()));

        JsonNode seen = seller.http().get("/api/v1/deal-roles/" + role).json();
        assertThat(seen.path("role").asString()).isEqualTo("champion");
        assertThat(seen.path("person").path("name").isNull()).isTrue();
    }

    private JsonNode role(String role) {
        return api.create(
                "deal-roles", "{'deal':'%s','person':'%s','role':'%s'}".formatted(deal, ana, role));
    }
}
