package org.odnos.records.save;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

@OdnosTest
class SaveTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort int port;

    private RecordApi api;

    @BeforeEach
    void an_administrator() {
        api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
    }

    @Test
    void a_new_record_belongs_to_its_maker_and_has_version_one() {
        JsonNode company = api.create("companies", "{'name':'Zenith'}");

        assertThat(company.path("version").asInt()).isEqualTo(1);
        assertThat(company.at("/owner/id").asString()).isEqualTo(api.user().id().toString());
        assertThat(company.at("/createdBy/id").asString()).isEqualTo(api.user().id().toString());
    }

    @Test
    void a_tasks_assignee_is_its_owner_under_another_name() {
        TestUser seller = TestUser.in(workspace.id(), Role.SELLER);
        JsonNode task =
                api.create("tasks", "{'title':'Call','assignee':'%s'}".formatted(seller.id()));

        assertThat(task.at("/owner/id").asString()).isEqualTo(seller.id().toString());
        assertThat(task.path("assignee")).isEqualTo(task.path("owner"));
        assertThat(
                        api.http()
                                .patch(
                                        "/api/v1/tasks/" + api.id(task),
                                        "{\"assignee\":\"" + api.user().id() + "\"}")
                                .json()
                                .at("/owner/id")
                                .asString())
                .isEqualTo(api.user().id().toString());
    }

    @Test
    void only_named_fields_change() {
        JsonNode company = api.create("companies", "{'name':'Zenith','city':'Brno'}");

        JsonNode changed = patch(company, "{'city':'Praha'}").json();

        assertThat(changed.path("name").asString()).isEqualTo("Zenith");
        assertThat(changed.path("city").asString()).isEqualTo("Praha");
        assertThat(changed.path("version").asInt()).isEqualTo(2);
    }

    @Test
    void saving_what_is_stored_already_changes_nothing() {
        JsonNode company = api.create("companies", "{'name':'Zenith','annualRevenue':'5.00'}");

        JsonNode same = patch(company, "{'name':'Zenith','annualRevenue':'5'}").json();

        assertThat(same).isEqualTo(company);
    }

    @Test
    void a_stale_version_is_a_conflict_that_shows_the_present_record() {
        JsonNode company = api.create("companies", "{'name':'Zenith'}");
        patch(company, "{'name':'Zenit'}");

        TestHttp.Answer answer = patch(company, "{'name':'Mine','version':1}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().at("/current/name").asString()).isEqualTo("Zenit");
        assertThat(
                        api.http()
                                .with("If-Match", "\"1\"")
                                .patch("/api/v1/companies/" + api.id(company), "{\"name\":\"x\"}")
                                .status())
                .isEqualTo(412);
    }

    @Test
    void a_deleted_record_waits_in_the_trash_and_comes_back() {
        JsonNode company = api.create("companies", "{'name':'Zenith'}");
        String address = "/api/v1/companies/" + api.id(company);

        assertThat(api.http().delete(address).status()).isEqualTo(204);
        assertThat(api.names("companies", "{}")).isEmpty();
        assertThat(api.query("companies", "{'deleted':true}").path("items")).hasSize(1);
        assertThat(api.http().delete(address).status()).isEqualTo(404);

        assertThat(api.http().post(address + "/restore", "{}").status()).isEqualTo(200);
        assertThat(api.names("companies", "{}")).containsExactly("Zenith");
    }

    @Test
    void many_deleted_records_come_back_at_once() {
        String one = api.id(api.create("companies", "{'name':'One'}"));
        String two = api.id(api.create("companies", "{'name':'Two'}"));
        batch("{'delete':['%s','%s']}".formatted(one, two));
        assertThat(api.names("companies", "{}")).isEmpty();

        JsonNode answer = batch("{'restore':['%s','%s']}".formatted(one, two)).json();

        assertThat(answer.path("ok").asInt()).isEqualTo(2);
        assertThat(api.names("companies", "{}")).containsExactly("One", "Two");
    }

    @Test
    void an_atomic_batch_with_one_bad_row_saves_nothing() {
        TestHttp.Answer answer = batch("{'create':[{'name':'Good'},{'name':'','employees':'x'}]}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors"))
                .extracting(error -> error.path("pointer").asString())
                .contains("/create/1/employees");
        assertThat(api.names("companies", "{}")).isEmpty();
    }

    @Test
    void a_batch_row_by_row_saves_the_good_ones_and_says_what_is_wrong_with_the_others() {
        JsonNode answer =
                batch("{'mode':'each','create':[{'name':'Good'},{'city':'Brno'},{'name':'Too'}]}")
                        .json();

        assertThat(answer.path("ok").asInt()).isEqualTo(2);
        assertThat(answer.at("/results/1/problem/errors/0/code").asString())
                .isEqualTo("value.required");
        assertThat(api.names("companies", "{}")).containsExactly("Good", "Too");
    }

    @Test
    void a_batch_that_matches_by_a_field_updates_what_it_finds() {
        String rows = "{'matchOn':'externalId','create':[{'externalId':'7','name':'%s'}]}";
        batch(rows.formatted("Zenith"));

        assertThat(batch(rows.formatted("Zenith")).json().at("/results/0/status").asString())
                .isEqualTo("unchanged");
        assertThat(batch(rows.formatted("Nadir")).json().at("/results/0/op").asString())
                .isEqualTo("update");
        assertThat(api.names("companies", "{}")).containsExactly("Nadir");
    }

    @Test
    void a_batch_matches_links_however_they_are_written() {
        api.create("companies", "{'name':'Zenith','website':'zenith.example'}");

        JsonNode answer =
                batch(
                                "{'matchOn':'website','create':[{'name':'Zenith','website':'zenith.example'}]}")
                        .json();

        assertThat(answer.at("/results/0/status").asString()).isEqualTo("unchanged");
    }

    @Test
    void a_unique_value_cannot_be_taken_twice_in_one_batch_or_in_two() {
        batch("{'create':[{'name':'One','externalId':'7'}]}");

        JsonNode again =
                batch(
                                "{'mode':'each','create':[{'name':'A','externalId':'7'},{'name':'B','externalId':'8'},{'name':'C','externalId':'8'}]}")
                        .json();

        assertThat(again.path("failed").asInt()).isEqualTo(2);
        assertThat(again.at("/results/0/problem/errors/0/code").asString())
                .isEqualTo("value.not-unique");
    }

    @Test
    void every_change_is_told_with_what_it_was_before() {
        JsonNode company = api.create("companies", "{'name':'Zenith','city':'Brno'}");
        patch(company, "{'city':'Praha'}");

        JsonNode entries =
                api.http()
                        .get("/api/v1/companies/" + api.id(company) + "/changes")
                        .json()
                        .path("items");

        assertThat(entries)
                .extracting(entry -> entry.path("kind").asString())
                .containsExactly("changed", "created");
        assertThat(entries.get(0).at("/changes/0/from").asString()).isEqualTo("Brno");
        assertThat(entries.get(0).at("/changes/0/to").asString()).isEqualTo("Praha");
        assertThat(entries.get(0).at("/by/id").asString()).isEqualTo(api.user().id().toString());
    }

    @Test
    void an_emptied_list_of_contacts_is_no_value() {
        JsonNode person = api.create("people", "{'firstName':'Ana'}");

        JsonNode same =
                api.http().patch("/api/v1/people/" + api.id(person), "{\"emails\":[]}").json();

        assertThat(same).isEqualTo(person);
    }

    @Test
    void an_address_may_hold_another_one() {
        JsonNode company =
                api.create("companies", "{'name':'Z','website':'z.example?ref=https://x.example'}");

        assertThat(company.path("website").asString())
                .isEqualTo("https://z.example?ref=https://x.example");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'nose':1} | /nose | value.unknown-field",
                "{'name':5} | /name | value.not-text",
                "{'name':null} | /name | value.required",
                "{'employees':'many'} | /employees | value.not-a-number",
                "{'annualRevenue':{'amount':'1e400','currency':'EUR'}} | /annualRevenue |"
                        + " value.not-a-number",
                "{'annualRevenue':{'amount':'5','currency':'XXX1'}} | /annualRevenue |"
                        + " value.unknown-currency",
                "{'annualRevenue':{'amount':'5','currency':'USD'}} | /annualRevenue |"
                        + " value.no-rate",
                "{'parent':'01234567-89ab-7def-8123-456789abcdef'} | /parent |"
                        + " value.no-such-record",
                "{'createdAt':'2020-01-01'} | /createdAt | value.read-only",
                "{'updatedBy':null} | /updatedBy | value.read-only",
                "{'website':'javascript:alert(1)'} | /website | value.not-a-link",
            })
    void bad_input_is_refused_at_its_field_and_stores_nothing(
            String json, String pointer, String code) {
        JsonNode company = api.create("companies", "{'name':'Zenith'}");

        TestHttp.Answer answer = patch(company, json);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(code);
        assertThat(api.http().get("/api/v1/companies/" + api.id(company)).json())
                .isEqualTo(company);
    }

    @Test
    void a_record_of_another_workspace_does_not_exist_here() {
        TestUser stranger = TestUser.in(TestWorkspace.another().id(), Role.ADMINISTRATOR);
        RecordApi theirs = new RecordApi(stranger, TestHttp.program(port, stranger.token()));
        String foreign = theirs.id(theirs.create("companies", "{'name':'Theirs'}"));

        assertThat(api.http().get("/api/v1/companies/" + foreign).status()).isEqualTo(404);
        assertThat(api.http().patch("/api/v1/companies/" + foreign, "{\"name\":\"x\"}").status())
                .isEqualTo(404);
        assertThat(theirs.names("companies", "{}")).containsExactly("Theirs");
    }

    private TestHttp.Answer patch(JsonNode record, String json) {
        return api.http().patch("/api/v1/companies/" + api.id(record), json.replace('\'', '"'));
    }

    private TestHttp.Answer batch(String json) {
        return api.http().post("/api/v1/companies/batch", json.replace('\'', '"'));
    }
}
