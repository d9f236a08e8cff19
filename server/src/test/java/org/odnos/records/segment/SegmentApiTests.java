package org.odnos.records.segment;

import static org.assertj.core.api.Assertions.assertThat;

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

/** Segments as programs and the page see them. */
@OdnosTest
class SegmentApiTests {

    private static final String SERBIAN = "{'field':'country','op':'eq','value':'RS'}";

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    private RecordApi boss;
    private RecordApi seller;

    @BeforeEach
    void four_companies_two_of_them_serbian() {
        boss = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        seller = RecordApi.of(workspace, port, Role.SELLER);
        company("Ana", "RS", boss);
        company("Bor", "RS", seller);
        company("Cer", "CZ", boss);
        company("Dim", "CZ", seller);
    }

    private void company(String name, String country, RecordApi owner) {
        boss.create(
                "companies",
                "{'name':'%s','country':'%s','owner':'%s'}"
                        .formatted(name, country, owner.user().id()));
    }

    @Test
    @TestWorkspace.Alone
    void a_filter_under_a_name_finds_what_matches_at_this_moment() {
        String serbian = dynamic("Serbian", "company", SERBIAN);

        assertThat(boss.names("companies", in(serbian))).containsExactly("Ana", "Bor");
        assertThat(boss.names("companies", notIn(serbian))).containsExactly("Cer", "Dim");
        company("Eva", "RS", boss);
        assertThat(boss.names("companies", in(serbian))).containsExactly("Ana", "Bor", "Eva");
    }

    @Test
    @TestWorkspace.Alone
    void a_list_has_those_that_were_put_on_it_and_the_last_change_can_be_taken_back() {
        String list = list("Fair", "company");
        JsonNode added = members(list, "add", "{'filter':" + SERBIAN + "}");
        assertThat(added.path("entered").asInt()).isEqualTo(2);
        members(list, "add", "{'ids':['" + id("Cer") + "','" + id("Ana") + "']}");
        assertThat(boss.names("companies", in(list))).containsExactly("Ana", "Bor", "Cer");
        assertThat(segment(boss, list).path("size").asInt()).isEqualTo(3);

        JsonNode removed = members(list, "remove", "{'filter':" + SERBIAN + "}");
        assertThat(removed.path("left").asInt()).isEqualTo(2);
        assertThat(boss.names("companies", in(list))).containsExactly("Cer");
        assertThat(boss.names("companies", notIn(list))).containsExactly("Ana", "Bor", "Dim");

        members(list, "undo", "{'change':'" + removed.path("change").asString() + "'}");
        assertThat(boss.names("companies", in(list))).containsExactly("Ana", "Bor", "Cer");
    }

    @Test
    void who_came_and_who_left_is_told_with_whoever_did_it() {
        String list = list("Fair", "company");
        members(list, "add", "{'ids':['" + id("Ana") + "']}");
        members(list, "remove", "{'ids':['" + id("Ana") + "']}");

        JsonNode moves = boss.http().get("/api/v1/segments/" + list + "/moves?limit=1").json();
        assertThat(moves.at("/items/0/record/name").asString()).isEqualTo("Ana");
        assertThat(moves.at("/items/0/entered").asBoolean()).isFalse();
        assertThat(moves.at("/items/0/by/id").asString()).isEqualTo(boss.user().id().toString());
        String next = moves.path("next").asString();
        JsonNode more =
                boss.http().get("/api/v1/segments/" + list + "/moves?limit=1&after=" + next).json();
        assertThat(more.at("/items/0/entered").asBoolean()).isTrue();
        assertThat(more.path("next").isNull()).isTrue();
        assertThat(boss.http().get("/api/v1/segments/" + list + "/moves?after=nonsense").status())
                .isEqualTo(422);
    }

    @Test
    void people_are_found_by_the_segments_of_their_company() {
        boss.create("people", "{'lastName':'Ilić','company':'" + id("Ana") + "'}");
        boss.create("people", "{'lastName':'Novák','company':'" + id("Cer") + "'}");
        boss.create("people", "{'lastName':'Alone'}");
        String serbian = dynamic("Serbian", "company", SERBIAN);
        String list = list("Fair", "company");
        members(list, "add", "{'ids':['" + id("Cer") + "']}");

        String of = "{'field':'company.segments','op':'%s','value':['%s']}";
        assertThat(boss.names("people", of.formatted("in", serbian))).containsExactly("Ilić");
        assertThat(boss.names("people", of.formatted("in", list))).containsExactly("Novák");
        assertThat(boss.names("people", of.formatted("notIn", serbian)))
                .containsExactlyInAnyOrder("Novák", "Alone");
        assertThat(
                        boss.names(
                                "companies",
                                "{'any':{'of':'people','where':"
                                        + of.formatted("in", serbian)
                                        + "}}"))
                .containsExactly("Ana");
    }

    @Test
    @TestWorkspace.Alone
    void segments_may_stand_in_each_other_but_never_in_themselves() {
        String a = dynamic("A", "company", SERBIAN);
        String b = dynamic("B", "company", "{'and':[" + in(a) + "]}");
        String c = dynamic("C", "company", notIn(b));
        assertThat(boss.names("companies", in(c))).containsExactly("Cer", "Dim");

        TestHttp.Answer circle = patch(boss, a, "{'filter':{'or':[" + in(c) + "]}}");
        assertThat(circle.status()).as(circle.text()).isEqualTo(422);
        assertThat(circle.json().at("/errors/0/code").asString()).isEqualTo("segment.circle");
        assertThat(circle.json().at("/errors/0/message").asString()).contains("A → C → B → A");
        assertThat(patch(boss, a, "{'filter':" + in(a) + "}").json().toString()).contains("A → A");
    }

    @Test
    @TestWorkspace.Alone
    void a_deleted_segment_cannot_come_back_into_a_circle() {
        String a = dynamic("A", "company", SERBIAN);
        String b = dynamic("B", "company", in(a));
        assertThat(boss.http().delete("/api/v1/segments/" + b + "?anyway=true").status())
                .isEqualTo(204);
        assertThat(patch(boss, a, "{'filter':" + in(b) + "}").status()).isEqualTo(422);
        assertThat(boss.http().post("/api/v1/segments/" + b + "/restore", "").status())
                .isEqualTo(200);
        assertThat(boss.names("companies", in(b))).containsExactly("Ana", "Bor");
    }

    @Test
    void one_that_is_used_is_not_deleted_without_saying_where() {
        String a = dynamic("A", "company", SERBIAN);
        dynamic("B", "company", in(a));
        boss.http()
                .post(
                        "/api/v1/views",
                        ("{'object':'company','name':'Ours','settings':{'filter':" + in(a) + "}}")
                                .replace('\'', '"'));

        TestHttp.Answer refused = boss.http().delete("/api/v1/segments/" + a);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().at("/uses/0/name").asString()).isEqualTo("B");
        assertThat(refused.json().at("/uses/1/kind").asString()).isEqualTo("view");
        assertThat(boss.http().get("/api/v1/segments/" + a + "/uses").json().path("items"))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'object':'company','name':' ','kind':'static'} | /name",
                "{'object':'shoe','name':'A','kind':'static'} | /object",
                "{'object':'company','name':'A','kind':'dynamic'} | /filter",
                "{'object':'company','name':'A','kind':'static','filter':{'and':[]}} | /filter",
                "{'object':'company','name':'A','kind':'odd'} | /kind",
                "{'object':'company','name':'A','kind':'dynamic','filter':{'field':'shoe','op':'empty'}}"
                    + " | /filter/field",
                "{'object':'company','name':'A','kind':'dynamic','filter':{'field':'owner','op':'eq','value':'@me'}}"
                    + " | /filter",
                "{'object':'company','name':'A','kind':'dynamic','filter':{'field':'segments','op':'in','value':['x']}}"
                    + " | /filter/value",
                "{'object':'company','name':'A','kind':'dynamic','filter':{'field':'segments','op':'gt','value':['00000000-0000-0000-0000-000000000000']}}"
                    + " | /filter/value"
            })
    void what_does_not_fit_is_refused_at_its_place(String json, String pointer) {
        TestHttp.Answer answer = post(boss, json);

        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.text()).doesNotContain("problem.segment");
    }

    @Test
    void nobody_puts_records_into_a_segment_that_a_filter_makes() {
        String serbian = dynamic("Serbian", "company", SERBIAN);
        TestHttp.Answer answer =
                boss.http()
                        .post(
                                "/api/v1/segments/" + serbian + "/members/add",
                                "{\"ids\":[\"" + id("Cer") + "\"]}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("segment.filter-decides");
    }

    @Test
    void a_segment_is_no_column() {
        String list = list("Fair", "company");
        for (String part : List.of("'sort':['segments']", "'fields':['name','segments']")) {
            TestHttp.Answer answer =
                    boss.http()
                            .post(
                                    "/api/v1/companies/query",
                                    ("{" + part + ",'filter':" + in(list) + "}")
                                            .replace('\'', '"'));
            assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        }
    }

    @Test
    void a_filter_with_segments_is_said_in_words() {
        String serbian = dynamic("Serbian", "company", SERBIAN);
        TestHttp.Answer answer =
                boss.http()
                        .post(
                                "/api/v1/filters/describe",
                                ("{'object':'person','filter':"
                                                + "{'field':'company.segments','op':'in','value':['"
                                                + serbian
                                                + "']}}")
                                        .replace('\'', '"'));
        assertThat(answer.json().path("text").asString())
                .isEqualTo("Company › Segments is any of: “Serbian”");
    }

    private String id(String name) {
        return boss.query(
                        "companies", "{'filter':{'field':'name','op':'eq','value':'" + name + "'}}")
                .at("/items/0/id")
                .asString();
    }

    private String dynamic(String name, String object, String filter) {
        return SegmentApi.created(
                boss,
                "{'object':'%s','name':'%s','kind':'dynamic','filter':%s}"
                        .formatted(object, name, filter));
    }

    private String list(String name, String object) {
        return SegmentApi.created(
                boss, "{'object':'%s','name':'%s','kind':'static'}".formatted(object, name));
    }

    private JsonNode members(String list, String what, String json) {
        return SegmentApi.members(boss, list, what, json);
    }

    private static String in(String segment) {
        return SegmentApi.in(segment);
    }

    private static String notIn(String segment) {
        return SegmentApi.in(segment).replace("'in'", "'notIn'");
    }

    private static TestHttp.Answer post(RecordApi as, String json) {
        return SegmentApi.post(as, json);
    }

    private static TestHttp.Answer patch(RecordApi as, String segment, String json) {
        return as.http().patch("/api/v1/segments/" + segment, json.replace('\'', '"'));
    }

    private static JsonNode segment(RecordApi as, String segment) {
        return as.http().get("/api/v1/segments/" + segment).json();
    }
}
