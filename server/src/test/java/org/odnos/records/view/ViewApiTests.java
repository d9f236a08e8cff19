package org.odnos.records.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.odnos.records.view.ViewApi.QUIET;
import static org.odnos.records.view.ViewApi.created;
import static org.odnos.records.view.ViewApi.id;
import static org.odnos.records.view.ViewApi.names;
import static org.odnos.records.view.ViewApi.one;
import static org.odnos.records.view.ViewApi.post;
import static org.odnos.records.view.ViewApi.with;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** Saved views as programs and the page see them. */
@OdnosTest
class ViewApiTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    private TestHttp boss = TestHttp.browser(0);
    private TestHttp seller = TestHttp.browser(0);

    @BeforeEach
    void people() {
        boss = http(Role.ADMINISTRATOR);
        seller = http(Role.SELLER);
    }

    @Test
    void a_view_is_kept_with_all_it_says() {
        JsonNode view = created(seller, QUIET);

        JsonNode kept = one(seller, id(view));
        assertThat(kept.at("/settings/columns/0/width").asInt()).isEqualTo(260);
        assertThat(kept.at("/settings/filter/and/1/none/of").asString()).isEqualTo("deals");
        assertThat(kept.at("/settings/groupBy/field").asString()).isEqualTo("source");
        assertThat(kept.path("audience").asString()).isEqualTo("private");
        assertThat(kept.path("faults")).isEmpty();
        assertThat(kept.path("mayEdit").asBoolean()).isTrue();
        assertThat(kept.path("pinned").asBoolean()).isTrue();
        assertThat(kept.at("/owner/id").asString()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'columns':[{'path':'shoe'}]}                    | /settings/columns/0/path",
                "{'columns':[{'path':'name','width':1}]}          | /settings/columns/0/width",
                "{'frozen':-1}                                    | /settings/frozen",
                "{'sort':['name','-shoe']}                        | /settings/sort/1",
                "{'sort':['name','-name','id','source','owner']}  | /settings/sort",
                "{'filter':{'and':[{'field':'shoe','op':'empty'}]}} | /settings/filter/and/0/field",
                "{'filter':{'and':[1]}}                           | /settings/filter/and/0",
                "{'groupBy':{'field':'emails'}}                   | /settings/groupBy/field",
                "{'footer':[{'fn':'sum','field':'name'}]}         | /settings/footer/0/fn",
                "{'boardBy':'name'}                               | /settings/boardBy",
                "{'dateField':'name'}                             | /settings/dateField",
                "{'cardFields':['shoe']}                          | /settings/cardFields/0",
                "{'density':'airy'}                               | /settings/density",
                "{'colour':'red'}                                 | /settings/colour"
            })
    void what_does_not_fit_the_object_is_refused_at_its_place(String settings, String pointer) {
        TestHttp.Answer answer =
                post(boss, "{'object':'person','name':'V','settings':" + settings + "}");

        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/message").asString()).doesNotContain("problem.");
    }

    @Test
    void names_kinds_and_audiences_are_checked() {
        assertThat(pointer("{'object':'person','name':'  '}")).isEqualTo("/name");
        assertThat(pointer("{'object':'person','name':'" + "x".repeat(101) + "'}"))
                .isEqualTo("/name");
        assertThat(pointer("{'object':'ship','name':'V'}")).isEqualTo("/object");
        assertThat(pointer("{'object':'person','name':'V','kind':'globe'}")).isEqualTo("/kind");
        assertThat(pointer("{'object':'person','name':'V','kind':'board'}"))
                .isEqualTo("/settings/boardBy");
        assertThat(pointer("{'object':'person','name':'V','audience':'roles'}"))
                .isEqualTo("/roles");
        assertThat(pointer("{'object':'person','name':'V','audience':'roles','roles':['king']}"))
                .isEqualTo("/roles/0");
        assertThat(
                        post(seller, with("'audience':'roles','roles':['seller']"))
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("view.roles-by-managers");
    }

    @Test
    void somebody_elses_change_is_not_written_over() {
        String id = id(created(boss, QUIET));
        boss.patch("/api/v1/views/" + id, "{\"name\":\"First\"}");

        TestHttp.Answer late =
                boss.with("If-Match", "\"1\"")
                        .patch("/api/v1/views/" + id, "{\"name\":\"Second\"}");

        assertThat(late.status()).isIn(409, 412);
        assertThat(late.json().at("/current/name").asString()).isEqualTo("First");
        assertThat(one(boss.without("If-Match"), id).path("name").asString()).isEqualTo("First");
    }

    @Test
    void a_deleted_view_comes_back_whole() {
        String id = id(created(seller, QUIET));
        JsonNode before = one(seller, id);

        assertThat(seller.delete("/api/v1/views/" + id).status()).isEqualTo(204);
        assertThat(names(seller, "person")).isEmpty();
        assertThat(seller.get("/api/v1/views/" + id).status()).isEqualTo(404);
        assertThat(
                        seller.get("/api/v1/views?object=person&deleted=true")
                                .json()
                                .at("/items/0/id")
                                .asString())
                .isEqualTo(id);
        assertThat(boss.post("/api/v1/views/" + id + "/restore", "").status()).isEqualTo(404);

        assertThat(seller.post("/api/v1/views/" + id + "/restore", "").status()).isEqualTo(200);
        assertThat(one(seller, id).path("settings")).isEqualTo(before.path("settings"));
    }

    @Test
    void a_view_of_a_field_that_is_gone_opens_and_says_what_is_wrong() {
        String id = id(created(seller, QUIET));
        setSettings(
                id,
                """
                {"columns":[{"path":"name"},{"path":"shoe"}],"sort":["-shoe"],
                 "filter":{"and":[{"field":"company.country","op":"eq","value":"RS"},
                   {"or":[{"field":"shoe","op":"eq","value":"44"}]}]}}
                """);

        JsonNode view = one(seller, id);

        assertThat(view.path("faults").valueStream().map(fault -> fault.path("pointer").asString()))
                .containsExactly(
                        "/settings/columns/1/path",
                        "/settings/sort/0",
                        "/settings/filter/and/1/or/0/field");
        assertThat(view.at("/faults/0/message").asString()).contains("shoe");
        assertThat(view.at("/settings/filter/and/1/or/0/field").asString()).isEqualTo("shoe");
        assertThat(seller.patch("/api/v1/views/" + id, "{\"name\":\"Still\"}").status())
                .isEqualTo(200);
    }

    @Test
    void every_change_is_in_the_history() {
        String id = id(created(seller, QUIET));
        seller.patch("/api/v1/views/" + id, "{\"name\":\"Still\",\"kind\":\"cards\"}");
        seller.patch("/api/v1/views/" + id, "{\"name\":\"Still\"}");
        seller.delete("/api/v1/views/" + id);
        seller.post("/api/v1/views/" + id + "/restore", "");

        assertThat(logged())
                .containsExactly(
                        "create {}",
                        "update {\"kind\": [\"table\", \"cards\"], \"name\": [\"Quiet\","
                                + " \"Still\"]}",
                        "delete {}",
                        "restore {}");
    }

    private List<String> logged() {
        return workspace.readAll(
                String.class,
                """
                select action || ' ' || fields::text from change
                where object = 'view' order by id
                """);
    }

    private void setSettings(String id, String json) {
        workspace
                .transaction()
                .executeWithoutResult(
                        _ ->
                                workspace
                                        .jdbc()
                                        .sql(
                                                "update saved_view set settings = ?::jsonb where"
                                                        + " id = ?::uuid")
                                        .params(List.of(json, id))
                                        .update());
    }

    private TestHttp http(Role role) {
        return RecordApi.of(workspace, port, role).http();
    }

    private String pointer(String json) {
        TestHttp.Answer answer = post(boss, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        return answer.json().at("/errors/0/pointer").asString();
    }
}
