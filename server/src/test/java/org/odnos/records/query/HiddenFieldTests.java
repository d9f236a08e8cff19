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

import java.util.List;

/** What sellers are told of fields that they may not see or not change: nothing, by any way. */
@OdnosTest
class HiddenFieldTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    private RecordApi boss;
    private RecordApi seller;
    private String company;

    @BeforeEach
    void sellers_see_no_revenue_and_no_mail_and_leave_the_city() {
        boss = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        seller = RecordApi.of(workspace, port, Role.SELLER);
        String owner = "'owner':'" + seller.user().id() + "'";
        company =
                boss.id(
                        boss.create(
                                "companies",
                                "{'name':'Firm','city':'Brno','employees':4711,'taxNumber':'CZ4712',"
                                        + owner
                                        + "}"));
        boss.create(
                "people",
                "{'firstName':'Ana','emails':['hush@example.com'],'phones':['+420777123456'],'company':'"
                        + company
                        + "',"
                        + owner
                        + "}");
        boss.http().patch("/api/v1/companies/" + company, "{\"employees\":4713}");
        TestHttp.Answer answer =
                boss.http()
                        .put(
                                "/api/v1/role-access",
                                """
                                {"items":[],"fields":[
                                  {"role":"seller","object":"company","field":"employees","access":"none"},
                                  {"role":"seller","object":"company","field":"city","access":"see"},
                                  {"role":"seller","object":"person","field":"emails","access":"none"}]}
                                """);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.json().path("fields")).hasSize(3);
    }

    @Test
    void it_is_left_out_unless_asked_by_name() {
        assertThat(seller.http().get("/api/v1/companies/" + company).text())
                .contains("Brno")
                .doesNotContain("employees");
        tellsNothing(seller.http().get("/api/v1/companies"));
        refused(seller.http().get("/api/v1/companies?fields=name,employees"));
        refused(seller.http().get("/api/v1/people?fields=company.employees"));
        assertThat(boss.http().get("/api/v1/companies/" + company).text()).contains("4713");
    }

    @Test
    void nothing_is_found_sorted_grouped_or_summed_by_it() {
        refused(query("{'filter':{'field':'employees','op':'gt','value':1}}"));
        refused(query("{'sort':['-employees']}"));
        refused(aggregate("{'groupBy':[{'field':'employees'}]}"));
        refused(aggregate("{'measures':[{'fn':'sum','field':'employees'}]}"));
        refused(
                post(
                        "people/query",
                        "{'filter':{'field':'company.employees','op':'gt','value':1}}"));
        refused(
                post(
                        "companies/query",
                        "{'filter':{'any':{'of':'people','where':{'field':'emails','op':'notEmpty'}}}}"));
    }

    @Test
    void no_order_goes_by_a_hidden_moment_of_a_child() {
        restrict(
                "{\"role\":\"seller\",\"object\":\"task\",\"field\":\"dueAt\",\"access\":\"none\"}");

        refused(post("deals/query", "{'sort':['nextTask']}"));
    }

    @Test
    void no_figure_of_children_and_no_sentence_is_made_of_it() {
        refused(
                query(
                        "{'filter':{'children':{'of':'people','fn':'count','op':'ge','value':0,"
                                + "'where':{'field':'emails','op':'notEmpty'}}}}"));
        refused(
                post(
                        "filters/describe",
                        "{'object':'company','filter':{'field':'employees','op':'gt','value':1}}"));
    }

    @Test
    void a_view_that_asks_for_it_opens_with_a_fault() {
        TestHttp.Answer made =
                boss.http()
                        .post(
                                "/api/v1/views",
                                """
                                {"object":"company","name":"Large","audience":"shared","settings":
                                  {"filter":{"field":"employees","op":"gt","value":1},
                                   "sort":["-employees"],"columns":[{"path":"name"},{"path":"employees"}]}}
                                """);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        TestHttp.Answer views = seller.http().get("/api/v1/views?object=company");
        assertThat(views.status()).as(views.text()).isEqualTo(200);
        assertThat(views.json().at("/items/0/faults"))
                .hasSize(3)
                .allSatisfy(
                        fault ->
                                assertThat(fault.path("code").asString())
                                        .isEqualTo("field.hidden"));
    }

    @Test
    void many_are_not_changed_in_it_and_only_by_who_may_change_many() {
        String change = "{'filter':{},'change':{'set':{'employees':1}},'preview':true}";
        assertThat(code(post("companies/bulk", change))).isEqualTo("field.hidden");
        String other = "{'filter':{},'change':{'set':{'industry':null}},'preview':true}";
        assertThat(post("companies/bulk", other).status()).isEqualTo(200);
        TestHttp.Answer answer =
                boss.http()
                        .put(
                                "/api/v1/role-access",
                                """
                                {"items":[{"role":"seller","object":"company","see":"own","create":"own","edit":"own",
                                  "delete":"own","bulk":"none"}]}
                                """);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(post("companies/bulk", other).status()).isEqualTo(403);
    }

    @Test
    void the_history_does_not_tell_of_it() {
        String changes = "/api/v1/companies/" + company + "/changes";
        String timeline = "/api/v1/companies/" + company + "/timeline";
        for (String history : List.of(changes, timeline)) {
            assertThat(boss.http().get(history).text()).contains("employees", "4711", "4713");
            tellsNothing(seller.http().get(history));
        }
        assertThat(seller.http().get(changes).json().path("items")).hasSize(1);
        assertThat(seller.http().get(timeline).json().path("items")).hasSize(1);
    }

    @Test
    void neither_a_hidden_nor_a_locked_field_is_written() {
        assertThat(code(patch("{\"employees\":1}"))).isEqualTo("field.hidden");
        assertThat(code(patch("{\"city\":\"Praha\"}"))).isEqualTo("field.locked");
        assertThat(patch("{\"industry\":\"Beer\"}").status()).isEqualTo(200);
        assertThat(
                        code(
                                seller.http()
                                        .post(
                                                "/api/v1/companies",
                                                "{\"name\":\"x\",\"employees\":1}")))
                .isEqualTo("field.hidden");
        assertThat(boss.http().get("/api/v1/companies/" + company).text())
                .contains("4713", "Brno", "Beer");
    }

    @Test
    void the_description_says_what_may_be_done_with_each_field() {
        assertThat(permissions("employees")).isEqualTo("{\"see\":false,\"edit\":false}");
        assertThat(permissions("city")).isEqualTo("{\"see\":true,\"edit\":false}");
        assertThat(permissions("industry")).isEqualTo("{\"see\":true,\"edit\":true}");
    }

    @Test
    void of_several_roles_the_widest_counts() {
        boss.http()
                .patch(
                        "/api/v1/users/" + seller.user().id(),
                        "{\"roles\":[\"seller\",\"manager\"]}");

        assertThat(seller.http().get("/api/v1/companies/" + company).text()).contains("4713");
    }

    @Test
    void a_role_that_sees_no_such_records_opens_none_of_their_fields() {
        boss.http()
                .post(
                        "/api/v1/roles",
                        "{\"key\":\"clerk\",\"labels\":{\"en\":\"Clerk\"},\"copyOf\":\"seller\"}");
        TestHttp.Answer answer =
                boss.http()
                        .put(
                                "/api/v1/role-access",
                                """
                                {"items":[{"role":"clerk","object":"company","see":"none","create":"none",
                                  "edit":"none","delete":"none"}],
                                 "fields":[{"role":"seller","object":"company","field":"employees","access":"none"}]}
                                """);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        boss.http()
                .patch("/api/v1/users/" + seller.user().id(), "{\"roles\":[\"seller\",\"clerk\"]}");

        tellsNothing(seller.http().get("/api/v1/companies/" + company));
        refused(seller.http().get("/api/v1/companies?fields=employees"));
        assertThat(
                        seller.http()
                                .get("/api/v1/companies/" + company + "/why?field=employees")
                                .text())
                .contains("Seller")
                .doesNotContain("field.edit");
    }

    @Test
    void what_records_are_called_by_is_always_seen() {
        assertThat(refusedField("company", "name")).isEqualTo("fieldAlwaysSeen");
        assertThat(refusedField("person", "lastName")).isEqualTo("fieldAlwaysSeen");
        assertThat(refusedField("company", "nonsense")).isEqualTo("unknownField");
    }

    private String refusedField(String object, String field) {
        return code(
                restrict(
                        """
                        {"role":"seller","object":"%s","field":"%s","access":"none"}
                        """
                                .formatted(object, field)));
    }

    private TestHttp.Answer restrict(String field) {
        return boss.http()
                .put("/api/v1/role-access", "{\"items\":[],\"fields\":[%s]}".formatted(field));
    }

    private String permissions(String key) {
        for (var field : seller.http().get("/api/v1/objects/company").json().path("fields")) {
            if (field.path("key").asString().equals(key)) {
                return field.path("permissions").toString();
            }
        }
        return "";
    }

    private TestHttp.Answer patch(String json) {
        return seller.http().patch("/api/v1/companies/" + company, json);
    }

    private static String code(TestHttp.Answer answer) {
        return answer.json().at("/errors/0/code").asString();
    }

    /** Neither its name nor one of its values, which no identifier contains by chance. */
    private static void tellsNothing(TestHttp.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.text())
                .contains("Firm")
                .doesNotContain("employees")
                .doesNotContainPattern("(?<![0-9a-f-])471[13](?![0-9a-f-])");
    }

    private static void refused(TestHttp.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("field.hidden");
    }

    private TestHttp.Answer query(String json) {
        return post("companies/query", json);
    }

    private TestHttp.Answer aggregate(String json) {
        return post("companies/aggregate", json);
    }

    private TestHttp.Answer post(String path, String json) {
        return seller.http().post("/api/v1/" + path, json.replace('\'', '"'));
    }
}
