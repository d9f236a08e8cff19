package org.odnos.records.query;

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

/** What a seller is told of records that are not his: nothing, by whichever way he asks. */
@OdnosTest
class VisibilityTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort int port;

    private RecordApi administrator;
    private RecordApi seller;
    private String hiddenCompany;
    private String ownPerson;

    @BeforeEach
    void a_seller_with_one_person_at_a_company_of_others() {
        administrator = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        seller = RecordApi.of(workspace, port, Role.SELLER);
        hiddenCompany =
                administrator.id(
                        administrator.create(
                                "companies", "{'name':'Hidden','country':'CZ','employees':7}"));
        ownPerson =
                administrator.id(
                        administrator.create(
                                "people",
                                "{'firstName':'Own','company':'%s','owner':'%s'}"
                                        .formatted(hiddenCompany, seller.user().id())));
        administrator.create("people", "{'firstName':'Other'}");
    }

    @Test
    void lists_counts_and_figures_hold_only_own_records() {
        JsonNode page = seller.query("people", "{'count':'exact'}");

        assertThat(RecordApi.texts(page, "firstName")).containsExactly("Own");
        assertThat(page.path("count").asInt()).isEqualTo(1);
        assertThat(
                        seller.http()
                                .post("/api/v1/people/aggregate", "{}")
                                .json()
                                .at("/totals/count")
                                .asInt())
                .isEqualTo(1);
        assertThat(seller.names("companies", "{}")).isEmpty();
    }

    @Test
    @TestWorkspace.Alone
    void a_hidden_record_looks_like_a_missing_one() {
        String address = "/api/v1/companies/" + hiddenCompany;

        assertThat(seller.http().get(address).status()).isEqualTo(404);
        assertThat(seller.http().patch(address, "{\"name\":\"Mine\"}").status()).isEqualTo(404);
        assertThat(seller.http().delete(address).status()).isEqualTo(404);
        assertThat(seller.http().get(address + "/timeline").status()).isEqualTo(404);
        assertThat(seller.http().get(address + "/changes").status()).isEqualTo(404);
        assertThat(administrator.names("companies", "{}")).containsExactly("Hidden");
    }

    @Test
    void a_relation_to_a_hidden_record_has_no_name_and_no_values() {
        JsonNode own =
                seller.query("people", "{'fields':['company','company.employees']}")
                        .path("items")
                        .get(0);

        assertThat(own.at("/company/name").isNull()).isTrue();
        assertThat(own.at("/company/employees").isNull()).isTrue();
    }

    @Test
    @TestWorkspace.Alone
    void a_filter_tells_nothing_of_hidden_records() {
        assertThat(seller.names("people", "{'field':'company.country','op':'eq','value':'CZ'}"))
                .isEmpty();
        assertThat(
                        administrator.names(
                                "people", "{'field':'company.country','op':'eq','value':'CZ'}"))
                .containsExactly("Own");
    }

    @Test
    void a_figure_by_a_hidden_record_is_a_figure_by_nothing() {
        JsonNode item =
                seller.http()
                        .post(
                                "/api/v1/people/aggregate",
                                "{\"groupBy\":[{\"field\":\"company.country\"}]}")
                        .json()
                        .path("items")
                        .get(0);

        assertThat(item.at("/group/company.country").isNull()).isTrue();
    }

    @Test
    void the_search_box_finds_only_own_records() {
        assertThat(seller.http().get("/api/v1/search?q=hidden").json().path("items")).isEmpty();
        assertThat(seller.http().get("/api/v1/search?q=own").json().path("items")).hasSize(1);
    }

    @Test
    void a_relation_cannot_be_set_to_a_hidden_record() {
        var answer =
                seller.http()
                        .post(
                                "/api/v1/people",
                                "{\"firstName\":\"New\",\"company\":\"" + hiddenCompany + "\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("value.no-such-record");
    }

    @Test
    @TestWorkspace.Alone
    void a_batch_reaches_only_own_records() {
        JsonNode answer =
                seller.http()
                        .post(
                                "/api/v1/companies/batch",
                                "{\"mode\":\"each\",\"delete\":[\"" + hiddenCompany + "\"]}")
                        .json();

        assertThat(answer.at("/results/0/problem/code").asString()).isEqualTo("notFound");
        assertThat(administrator.names("companies", "{}")).containsExactly("Hidden");
    }

    @Test
    void a_record_given_away_is_out_of_sight() {
        var answer =
                seller.http()
                        .patch(
                                "/api/v1/people/" + ownPerson,
                                "{\"owner\":\"" + administrator.user().id() + "\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().propertyNames()).containsExactly("id");
        assertThat(seller.names("people", "{}")).isEmpty();
        assertThat(administrator.names("people", "{}")).contains("Own");
    }

    @Test
    void what_a_seller_creates_is_his_own() {
        var answer =
                seller.http()
                        .post(
                                "/api/v1/people",
                                "{\"firstName\":\"Gift\",\"owner\":\"%s\"}"
                                        .formatted(administrator.user().id()));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/owner");
        assertThat(administrator.names("people", "{}")).doesNotContain("Gift");
    }

    @Test
    void a_seller_may_plan_a_colleagues_task_about_his_own_record() {
        JsonNode task =
                seller.create(
                        "tasks",
                        "{'title':'Help','assignee':'%s','about':{'object':'person','id':'%s'}}"
                                .formatted(administrator.user().id(), ownPerson));

        assertThat(task.at("/owner/id").asString()).isEqualTo(administrator.user().id().toString());
    }

    @Test
    @TestWorkspace.Alone
    void matching_does_not_tell_of_hidden_records() {
        JsonNode answer =
                seller.http()
                        .post(
                                "/api/v1/companies/batch",
                                "{\"mode\":\"each\",\"matchOn\":\"name\",\"create\":[{\"name\":\"Hidden\"},{\"name\":\"Unheard"
                                    + " of\"}]}")
                        .json();

        assertThat(answer.path("results"))
                .extracting(row -> row.path("status").asString())
                .containsExactly("ok", "ok");
        assertThat(administrator.names("companies", "{}")).hasSize(3);
    }

    @Test
    void a_note_about_ones_own_record_is_seen_whoever_wrote_it() {
        administrator.create(
                "notes",
                "{'text':'Knows the owner','about':{'object':'person','id':'%s'}}"
                        .formatted(ownPerson));

        assertThat(seller.query("notes", "{}").path("items")).hasSize(1);
        assertThat(
                        seller.http()
                                .get("/api/v1/people/" + ownPerson + "/timeline?kinds=note")
                                .json()
                                .path("items"))
                .hasSize(1);
    }

    @Test
    void what_everyone_refers_to_is_seen_but_not_changed_by_a_seller() {
        assertThat(seller.query("pipelines", "{}").path("items")).isNotNull();
        assertThat(seller.http().post("/api/v1/pipelines", "{\"name\":\"Mine\"}").status())
                .isEqualTo(403);
    }
}
