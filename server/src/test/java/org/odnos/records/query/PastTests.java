package org.odnos.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp.Answer;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.List;

/** Cards, lists and pipelines as they were, and the way back to that. */
@OdnosTest
class PastTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort private int port;

    private RecordApi api;
    private String pipeline;
    private String first;
    private String second;
    private String company;
    private String changed;
    private String deleted;
    private Instant then;

    @BeforeEach
    void deals_of_which_all_has_changed_since() {
        api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        pipeline = api.id(api.create("pipelines", "{'name':'Sales'}"));
        first = stage("First");
        second = stage("Second");
        company = api.id(api.create("companies", "{'name':'Zenith'}"));
        changed =
                deal(
                        "'name':'Stairs','company':'%s','amount':{'amount':'100','currency':'EUR'},'tags':['a','b'],'expectedCloseOn':'2026-05-01'"
                                .formatted(company));
        deleted = deal("'name':'Doors','amount':{'amount':'300','currency':'EUR'}");
        deal("'name':'Floor','amount':{'amount':'200','currency':'EUR'}");
        then = Instant.now();
        patch(
                changed,
                "{'name':'Steps','amount':{'amount':'900','currency':'EUR'},'company':null,'tags':[],'expectedCloseOn':null}");
        api.http().post("/api/v1/deals/" + changed + "/move", "{\"stage\":\"" + second + "\"}");
        patch(changed, "{'name':'Third name'}");
        api.http().delete("/api/v1/deals/" + deleted);
        deal("'name':'Later','amount':{'amount':'50','currency':'EUR'}");
    }

    @Test
    void a_card_shows_every_field_as_it_was_and_one_of_later_is_not_there() {
        JsonNode card = get("deals/" + changed + "?asOf=" + then).json();

        assertThat(card.path("name").asString()).isEqualTo("Stairs");
        assertThat(card.at("/amount/amount").asString()).isEqualTo("100.00");
        assertThat(card.at("/company/name").asString()).isEqualTo("Zenith");
        assertThat(card.at("/stage/id").asString()).isEqualTo(first);
        assertThat(card.at("/tags/1").asString()).isEqualTo("b");
        assertThat(card.path("expectedCloseOn").asString()).isEqualTo("2026-05-01");
        assertThat(get("deals/" + deleted + "?asOf=" + then).json().path("name").asString())
                .isEqualTo("Doors");
        assertThat(get("deals/" + changed + "?asOf=2020-01-01T00:00:00Z").status()).isEqualTo(404);
        assertThat(
                        get("deals/" + changed + "?asOf=2999-01-01T00:00:00Z")
                                .json()
                                .at("/errors/0/code")
                                .asString())
                .isEqualTo("past.not-yet");
    }

    @Test
    void a_list_filters_sorts_and_pages_as_on_that_day() {
        String past = "'asOf':'%s','sort':['-amount'],'count':'exact'".formatted(then);
        JsonNode page = api.query("deals", "{%s,'limit':2}".formatted(past));
        JsonNode rest =
                api.query(
                        "deals", "{%s,'after':'%s'}".formatted(past, page.path("next").asString()));

        assertThat(RecordApi.texts(page, "name")).containsExactly("Doors", "Floor");
        assertThat(page.path("count").asInt()).isEqualTo(3);
        assertThat(RecordApi.texts(rest, "name")).containsExactly("Stairs");
        assertThat(names("{'field':'amount','op':'le','value':200}"))
                .containsExactly("Floor", "Stairs");
        assertThat(names("{'field':'company.name','op':'eq','value':'Zenith'}"))
                .containsExactly("Stairs");
        assertThat(names("{'field':'stage','op':'eq','value':'%s'}".formatted(second))).isEmpty();
    }

    @Test
    void a_board_has_the_columns_and_sums_of_that_day() {
        JsonNode board =
                api.http()
                        .post(
                                "/api/v1/deals/board",
                                "{'groupBy':'stage','groups':['%s','%s'],'asOf':'%s','measures':[{'fn':'count'},{'fn':'sum','field':'amount'}]}"
                                        .formatted(first, second, then)
                                        .replace('\'', '"'))
                        .json();

        assertThat(board.at("/groups/0/items").size()).isEqualTo(3);
        assertThat(board.at("/groups/0/measures/sum(amount)/amount").asString())
                .isEqualTo("600.00");
        assertThat(board.at("/groups/1/items").size()).isZero();
    }

    @Test
    void deals_that_came_with_their_past_stand_where_their_steps_say() {
        String old = deal("'name':'Old','createdAt':'2024-01-01T00:00:00Z'");
        sql(
                "update deal_move set moved_at = '2024-01-01T00:00:00Z' where deal_id = '%s'"
                        .formatted(old));
        sql(
                "insert into deal_move values (gen_random_uuid(), '%s', '%s', '%s', '2025-01-01T00:00:00Z', null, 1000)"
                        .formatted(old, first, second));
        sql("update deal set stage_id = '%s' where id = '%s'".formatted(second, old));

        assertThat(stageAt(old, "2024-06-01T00:00:00Z")).isEqualTo(first);
        assertThat(stageAt(old, "2025-06-01T00:00:00Z")).isEqualTo(second);
    }

    @Test
    void what_the_past_cannot_answer_is_refused_and_rights_are_todays() {
        String children = "{'asOf':'%s','filter':{'none':{'of':'tasks'}}}".formatted(then);
        assertThat(code(children)).isEqualTo("past.no-children");
        assertThat(code("{'asOf':'%s','deleted':true}".formatted(then))).isEqualTo("past.no-trash");
        RecordApi seller = RecordApi.of(workspace, port, Role.SELLER);
        assertThat(seller.query("deals", "{'asOf':'%s'}".formatted(then)).path("items")).isEmpty();
        patch(changed, "{'owner':'%s'}".formatted(seller.user().id()));
        assertThat(RecordApi.texts(seller.query("deals", "{'asOf':'%s'}".formatted(then)), "name"))
                .containsExactly("Stairs");
    }

    @Test
    void a_record_gets_one_field_or_all_of_them_back_after_a_look_at_what_that_would_do() {
        String asOf = "'asOf':'%s'".formatted(then);
        JsonNode preview = revert("/preview", "{%s}".formatted(asOf)).json();

        assertThat(preview.path("changes").findValuesAsString("field"))
                .contains("name", "amount", "company", "stage", "tags");
        assertThat(preview.path("unfit")).isEmpty();
        assertThat(get("deals/" + changed).json().path("name").asString()).isEqualTo("Third name");

        revert("", "{%s,'fields':['name']}".formatted(asOf));
        JsonNode named = get("deals/" + changed).json();
        assertThat(named.path("name").asString()).isEqualTo("Stairs");
        assertThat(named.path("company").isNull()).isTrue();

        JsonNode all = revert("", "{%s}".formatted(asOf)).json();
        assertThat(all.at("/company/id").asString()).isEqualTo(company);
        assertThat(all.at("/stage/id").asString()).isEqualTo(first);

        String change = get("deals/" + changed + "/changes").json().at("/items/0/id").asString();
        JsonNode undone = revert("", "{'change':'%s'}".formatted(change)).json();
        assertThat(undone.at("/amount/amount").asString()).isEqualTo("900.00");
    }

    @Test
    void what_no_longer_fits_is_told_and_then_nothing_is_restored() {
        api.http().delete("/api/v1/companies/" + company);
        String asOf = "{'asOf':'%s'}".formatted(then);

        JsonNode preview = revert("/preview", asOf).json();
        Answer refused = revert("", asOf);

        assertThat(preview.at("/unfit/0/pointer").asString()).isEqualTo("/company");
        assertThat(preview.path("changes").findValuesAsString("field"))
                .contains("name")
                .doesNotContain("company");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(get("deals/" + changed).json().path("name").asString()).isEqualTo("Third name");
        assertThat(revert("", "{}").json().at("/errors/0/code").asString())
                .isEqualTo("past.change-or-moment");
    }

    private String stage(String name) {
        return api.id(
                api.create(
                        "stages",
                        "{'name':'%s','kind':'open','pipeline':'%s'}".formatted(name, pipeline)));
    }

    private String deal(String fields) {
        return api.id(
                api.create(
                        "deals",
                        "{'pipeline':'%s','stage':'%s',%s}".formatted(pipeline, first, fields)));
    }

    private void patch(String deal, String json) {
        Answer answer = api.http().patch("/api/v1/deals/" + deal, json.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private Answer get(String path) {
        return api.http().get("/api/v1/" + path);
    }

    private Answer revert(String what, String json) {
        return api.http()
                .post("/api/v1/deals/" + changed + "/revert" + what, json.replace('\'', '"'));
    }

    private List<String> names(String filter) {
        return RecordApi.texts(
                api.query(
                        "deals",
                        "{'asOf':'%s','sort':['name'],'filter':%s}".formatted(then, filter)),
                "name");
    }

    private String code(String query) {
        return api.http()
                .post("/api/v1/deals/query", query.replace('\'', '"'))
                .json()
                .at("/errors/0/code")
                .asString();
    }

    private String stageAt(String deal, String moment) {
        return get("deals/" + deal + "?asOf=" + moment).json().at("/stage/id").asString();
    }

    private void sql(String statement) {
        workspace.transaction().executeWithoutResult(_ -> workspace.jdbc().sql(statement).update());
    }
}
