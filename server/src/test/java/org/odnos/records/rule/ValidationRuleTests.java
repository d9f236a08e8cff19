package org.odnos.records.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** What a company demands of its records, whoever saves them. */
@OdnosTest
class ValidationRuleTests {

    private static final String RULES = "/api/v1/objects/company/rules";
    private static final String COUNTRY =
            "{'condition':'country != \\u0027\\u0027','field':'country',"
                    + "'messages':{'en':'Say where it is.','ru':'Скажите, где это.'}}";

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    private RecordApi api;

    @BeforeEach
    void an_administrator() {
        api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
    }

    @Test
    void a_record_that_breaks_a_rule_is_refused_at_the_field_in_the_company_s_words() {
        make(COUNTRY);

        TestHttp.Answer answer = post("/api/v1/companies", "{'name':'Oak'}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(faults(answer)).containsExactly("/country rule.broken Say where it is.");
        assertThat(post("/api/v1/companies", "{'name':'Oak','country':'RS'}").status())
                .isEqualTo(201);
    }

    @Test
    void a_batch_is_told_of_each_row_that_breaks_it() {
        make(COUNTRY);

        TestHttp.Answer answer =
                post(
                        "/api/v1/companies/batch",
                        "{'mode':'each','create':[{'name':'Oak'},{'name':'Ash','country':'CZ'}]}");

        assertThat(answer.json().path("ok").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/results/0/problem/errors/0/pointer").asString())
                .isEqualTo("/create/0/country");
    }

    @Test
    void what_broke_it_before_can_go_on_being_changed_otherwise() {
        String oak = api.id(api.create("companies", "{'name':'Oak'}"));
        make(COUNTRY);

        assertThat(patch("/api/v1/companies/" + oak, "{'name':'Elm'}").status()).isEqualTo(200);
        assertThat(patch("/api/v1/companies/" + oak, "{'country':'RS'}").status()).isEqualTo(200);
        assertThat(patch("/api/v1/companies/" + oak, "{'country':null}").status()).isEqualTo(422);
    }

    @Test
    void a_rule_reads_formulas_and_related_records() {
        post(
                "/api/v1/objects/company/fields",
                "{'key':'length','type':'formula','labels':{'en':'L'},'expression':'size(name)'}");
        make("{'condition':'length < 5 && parent.name != name','messages':{'en':'No.'}}");

        TestHttp.Answer answer = post("/api/v1/companies", "{'name':'Oak and sons'}");

        assertThat(faults(answer)).containsExactly(" rule.broken No.");
    }

    @Test
    void a_rule_that_is_off_or_gone_asks_nothing() {
        String id = make(COUNTRY).path("id").asString();

        patch(RULES + "/" + id, "{'active':false}");
        assertThat(post("/api/v1/companies", "{'name':'Oak'}").status()).isEqualTo(201);
        patch(RULES + "/" + id, "{'active':true}");
        assertThat(post("/api/v1/companies", "{'name':'Oak'}").status()).isEqualTo(422);
        assertThat(api.http().delete(RULES + "/" + id).status()).isEqualTo(204);
        assertThat(post("/api/v1/companies", "{'name':'Oak'}").status()).isEqualTo(201);
        assertThat(api.http().delete(RULES + "/" + id).status()).isEqualTo(404);
    }

    @Test
    void before_it_is_made_it_says_how_many_present_records_break_it() {
        api.create("companies", "{'name':'Oak'}");
        api.create("companies", "{'name':'Ash','country':'CZ'}");

        JsonNode found = post(RULES + "/try", "{'condition':'size(country) == 2'}").json();

        assertThat(found.path("checked").asInt()).isEqualTo(2);
        assertThat(found.path("broken").asInt()).isEqualTo(1);
        assertThat(found.at("/records/0/name").asString()).isEqualTo("Oak");
    }

    @Test
    void what_makes_no_rule_is_refused_at_its_place() {
        assertThat(faults(post(RULES, "{'condition':'size(name)','field':'nope'}")))
                .extracting(fault -> fault.split(" ", 3)[0] + " " + fault.split(" ", 3)[1])
                .containsExactlyInAnyOrder(
                        "/condition formula.not-a-condition",
                        "/messages rule.message-missing",
                        "/field object.unknown-field");
    }

    @Test
    void only_administrators_make_rules() {
        RecordApi seller = RecordApi.of(workspace, port, Role.SELLER);

        assertThat(seller.http().get(RULES).status()).isEqualTo(403);
        assertThat(seller.http().post(RULES, COUNTRY.replace('\'', '"')).status()).isEqualTo(403);
        assertThat(
                        seller.http()
                                .post(
                                        "/api/v1/objects/company/formulas/check",
                                        "{\"expression\":\"name\"}")
                                .status())
                .isEqualTo(403);
    }

    private JsonNode make(String json) {
        TestHttp.Answer answer = post(RULES, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    private TestHttp.Answer post(String path, String json) {
        return api.http().post(path, json.replace('\'', '"'));
    }

    private TestHttp.Answer patch(String path, String json) {
        return api.http().patch(path, json.replace('\'', '"'));
    }

    private static List<String> faults(TestHttp.Answer answer) {
        return answer.json().path("errors").values().stream()
                .map(
                        fault ->
                                fault.path("pointer").asString()
                                        + " "
                                        + fault.path("code").asString()
                                        + " "
                                        + fault.path("message").asString())
                .toList();
    }
}
