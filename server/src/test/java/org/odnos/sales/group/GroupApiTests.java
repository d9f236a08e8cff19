package org.odnos.sales.group;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

@OdnosTest
class GroupApiTests {

    @RegisterExtension static final TestWorkspace WORKSPACE = new TestWorkspace();

    @LocalServerPort private int port;

    private RecordApi api;
    private String stage;
    private String top;
    private String left;
    private String leaf;

    @BeforeEach
    void a_group() {
        api = RecordApi.of(WORKSPACE, port, Role.ADMINISTRATOR);
        String pipeline = api.id(api.create("pipelines", "{'name':'Sales'}"));
        stage =
                api.query(
                                "stages",
                                "{'filter':{'field':'pipeline','op':'eq','value':'"
                                        + pipeline
                                        + "'}}")
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString();
        top = company("Top", null);
        left = company("Left", top);
        leaf = company("Leaf", left);
        company("Right", top);
    }

    @Test
    void sums_of_all_below_are_at_each_company() {
        deal(top, "100");
        deal(left, "20");
        deal(leaf, "3");
        api.create("people", "{'lastName':'Ana','company':'%s'}".formatted(leaf));

        JsonNode group = group(api, leaf);

        assertThat(texts(group)).containsExactly("Top 0 4", "Left 1 2", "Leaf 2 1", "Right 1 1");
        assertThat(at(group, 0).path("open").path("amount").path("amount").asString())
                .isEqualTo("123.00");
        assertThat(at(group, 1).path("open").path("count").asInt()).isEqualTo(2);
        assertThat(at(group, 0).path("people").asInt()).isEqualTo(1);
        assertThat(at(group, 3).path("open").path("count").asInt()).isZero();
    }

    @Test
    void a_company_alone_is_a_group_of_one() {
        assertThat(texts(group(api, company("Alone", null)))).containsExactly("Alone 0 1");
    }

    @Test
    void hidden_companies_and_what_lies_below_them_are_not_there() {
        RecordApi seller = RecordApi.of(WORKSPACE, port, Role.SELLER);
        for (String own : List.of(top, leaf)) {
            api.http()
                    .patch(
                            "/api/v1/companies/" + own,
                            "{\"owner\":\"%s\"}".formatted(seller.user().id()));
        }
        deal(top, "100"); // Not the seller's.

        JsonNode group = group(seller, top);

        assertThat(texts(group)).containsExactly("Top 0 1");
        assertThat(at(group, 0).path("open").path("count").asInt()).isZero();
        assertThat(texts(group(seller, leaf))).containsExactly("Leaf 0 1");
        assertThat(seller.http().get("/api/v1/companies/" + left + "/group").status())
                .isEqualTo(404);
    }

    private static JsonNode group(RecordApi reader, String company) {
        return reader.http().get("/api/v1/companies/" + company + "/group").json();
    }

    private static JsonNode at(JsonNode group, int place) {
        return group.path("members").path(place);
    }

    private static List<String> texts(JsonNode group) {
        List<String> texts = new ArrayList<>();
        group.path("members")
                .forEach(
                        one ->
                                texts.add(
                                        "%s %d %d"
                                                .formatted(
                                                        one.path("name").asString(),
                                                        one.path("level").asInt(),
                                                        one.path("companies").asInt())));
        return texts;
    }

    private String company(String name, @Nullable String parent) {
        String above = parent == null ? "" : ",'parent':'" + parent + "'";
        return api.id(api.create("companies", "{'name':'" + name + "'" + above + "}"));
    }

    private void deal(String company, String amount) {
        api.create(
                "deals",
                "{'name':'D','stage':'%s','company':'%s','amount':{'amount':'%s','currency':'EUR'}}"
                        .formatted(stage, company, amount));
    }
}
