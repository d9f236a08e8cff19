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

/** Words of a field that somebody does not see lead him to no record. */
@OdnosTest
class HiddenFieldSearchTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    private RecordApi boss;
    private RecordApi seller;
    private String company;

    @BeforeEach
    void sellers_see_no_mail() {
        boss = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        seller = RecordApi.of(workspace, port, Role.SELLER);
        String owner = "'owner':'" + seller.user().id() + "'";
        company = boss.id(boss.create("companies", "{'name':'Firm'," + owner + "}"));
        boss.create(
                "people",
                "{'firstName':'Ana','emails':['hush@example.com'],'phones':['+420777123456'],"
                        + owner
                        + "}");
        TestHttp.Answer answer =
                boss.http()
                        .put(
                                "/api/v1/role-access",
                                """
                                {"items":[],"fields":[
                                  {"role":"seller","object":"person","field":"emails","access":"none"}]}
                                """);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void a_search_does_not_find_by_it() {
        assertThat(hits(boss, "hush")).isEqualTo(1);
        assertThat(hits(seller, "hush")).isZero();
        assertThat(hits(seller, "ana")).isEqualTo(1);
        assertThat(hits(seller, "777123456")).isEqualTo(1);
        assertThat(seller.names("people", "{'match':'hush'}")).isEmpty();
        boss.create("people", "{'firstName':'Schmidt','owner':'" + seller.user().id() + "'}");
        assertThat(hits(seller, "schmidt")).isEqualTo(1);
        assertThat(seller.names("people", "{'match':'ana'}")).hasSize(1);
    }

    @Test
    void a_text_asked_of_one_field_does_not_reach_into_the_next() {
        for (String operator : new String[] {"startsWith", "contains"}) {
            for (String next : new String[] {"hush", "hush@example.com", ""}) {
                String filter =
                        "{'field':'name','op':'%s','value':'ana\\n%s'}".formatted(operator, next);
                assertThat(seller.names("people", filter)).as(filter).isEmpty();
            }
        }
    }

    @Test
    void an_own_field_that_is_withheld_finds_nothing() {
        boss.http()
                .post(
                        "/api/v1/objects/company/fields",
                        "{\"key\":\"motto\",\"type\":\"text\",\"labels\":{\"en\":\"Motto\"}}");
        boss.http().patch("/api/v1/companies/" + company, "{\"motto\":\"zanzibar\"}");
        assertThat(hits(seller, "zanzibar")).isEqualTo(1);
        TestHttp.Answer answer =
                boss.http()
                        .put(
                                "/api/v1/role-access",
                                """
                                {"items":[],"fields":[
                                  {"role":"seller","object":"company","field":"motto","access":"none"}]}
                                """);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(hits(boss, "zanzibar")).isEqualTo(1);
        assertThat(hits(seller, "zanzibar")).isZero();
        assertThat(hits(seller, "zanzibbar")).isZero();
        assertThat(seller.names("companies", "{'match':'zanzibar'}")).isEmpty();
        assertThat(seller.names("companies", "{'match':'firm'}")).hasSize(1);
    }

    @Test
    void seen_fields_are_found_in_another_script_and_so_are_the_companys_own() {
        boss.http()
                .post(
                        "/api/v1/objects/person/fields",
                        "{\"key\":\"nick\",\"type\":\"text\",\"labels\":{\"en\":\"Nick\"}}");
        boss.http()
                .post(
                        "/api/v1/objects/person/fields",
                        "{\"key\":\"clubs\",\"type\":\"tags\",\"labels\":{\"en\":\"Clubs\"}}");
        boss.create(
                "people",
                "{'firstName':'Петровић','emails':['zhukov@example.com'],'nick':'Ďábel Žižka',"
                        + "'clubs':['Чайка'],'owner':'"
                        + seller.user().id()
                        + "'}");

        for (String seen : new String[] {"petrovich", "zizka", "dabel", "шишка", "chaika"}) {
            assertThat(hits(seller, seen)).as(seen).isEqualTo(hits(boss, seen));
            assertThat(seller.names("people", "{'match':'" + seen + "'}"))
                    .as(seen)
                    .isEqualTo(boss.names("people", "{'match':'" + seen + "'}"));
        }
        assertThat(hits(seller, "petrovich")).isEqualTo(1);
        assertThat(hits(seller, "zizka")).isEqualTo(1);
        assertThat(hits(seller, "жуков")).isZero();
        assertThat(seller.names("people", "{'match':'zukov'}")).isEmpty();
    }

    private int hits(RecordApi api, String text) {
        return api.http().get("/api/v1/search?q=" + text).json().path("items").size();
    }
}
