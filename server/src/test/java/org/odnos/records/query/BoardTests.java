package org.odnos.records.query;

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

/** Boards by any choice, yes or no, or relation. */
@OdnosTest
class BoardTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    private RecordApi api;

    @BeforeEach
    void tasks() {
        api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        api.create("tasks", "{'title':'Ring','kind':'call'}");
        api.create("tasks", "{'title':'Ring again','kind':'call','allDay':true}");
        api.create("tasks", "{'title':'Meet','kind':'meeting'}");
    }

    @Test
    void a_choice_has_a_column_for_each_option() {
        JsonNode groups = board("tasks", "'groupBy':'kind','groups':['call','meeting','email']");

        assertThat(groups.at("/0/key").asString()).isEqualTo("call");
        assertThat(groups.at("/0/items")).hasSize(2);
        assertThat(groups.at("/0/measures/count").asInt()).isEqualTo(2);
        assertThat(groups.at("/1/items/0/title").asString()).isEqualTo("Meet");
        assertThat(groups.at("/2/items")).isEmpty();
    }

    @Test
    void yes_and_no_are_two_columns() {
        JsonNode groups = board("tasks", "'groupBy':'allDay','groups':['true','false']");

        assertThat(groups.at("/0/items/0/title").asString()).isEqualTo("Ring again");
        assertThat(groups.at("/1/measures/count").asInt()).isEqualTo(2);
    }

    @Test
    void records_without_a_value_stand_in_a_column_of_their_own() {
        String firm = api.id(api.create("companies", "{'name':'Vinarija'}"));
        api.create("people", "{'firstName':'Jana','company':'" + firm + "'}");
        api.create("people", "{'firstName':'Ada'}");

        JsonNode groups =
                board("people", "'groupBy':'company','groups':['" + firm + "'],'empty':true");

        assertThat(groups.at("/0/items/0/name").asString()).isEqualTo("Jana");
        assertThat(groups.at("/1/key").isNull()).isTrue();
        assertThat(groups.at("/1/items/0/name").asString()).isEqualTo("Ada");
        assertThat(groups.at("/1/measures/count").asInt()).isEqualTo(1);
    }

    @Test
    void what_makes_no_columns_is_refused() {
        assertThat(refused("'groupBy':'title','groups':['x']")).isEqualTo("/groupBy");
        assertThat(refused("'groupBy':'assignee','groups':['x']")).isEqualTo("/groups/0");
    }

    private JsonNode board(String plural, String request) {
        TestHttp.Answer answer = ask(plural, request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json().path("groups");
    }

    private String refused(String request) {
        TestHttp.Answer answer = ask("tasks", request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.json().at("/errors/0/pointer").asString();
    }

    private TestHttp.Answer ask(String plural, String request) {
        String body = "{" + request + ",'measures':[{'fn':'count'}]}";
        return api.http().post("/api/v1/" + plural + "/board", body.replace('\'', '"'));
    }
}
