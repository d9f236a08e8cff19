package org.odnos.records.portrait;

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
import tools.jackson.databind.json.JsonMapper;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Who buys, and how they differ from those who do not. */
@OdnosTest
class PortraitApiTests {

    private static final String WON =
            "{'any':{'of':'deals','where':{'field':'status','op':'eq','value':'won'}}}";
    private static final String IN_BRNO = "{'field':'city','op':'eq','value':'Brno'}";

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    private RecordApi boss;
    private RecordApi seller;

    /** Of 40 in Brno 30 are 30 years old and have the tag, of 60 elsewhere none is and has. */
    @BeforeEach
    void a_hundred_people() {
        boss = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        seller = RecordApi.of(workspace, port, Role.SELLER);
        String firm =
                boss.id(
                        boss.create(
                                "companies", "{'name':'Firm','industry':'Bees','country':'CZ'}"));
        List<String> people = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            boolean brno = i < 40;
            people.add(
                    "{'lastName':'P%d','city':'%s','birthday':'%s','tags':[%s],'company':%s,'owner':'%s'}"
                            .formatted(
                                    i,
                                    brno ? "Brno" : "Praha",
                                    LocalDate.now(ZoneOffset.UTC)
                                            .minusYears(i < 30 ? 30 : 50)
                                            .minusDays(40),
                                    i < 30 ? "'bees','new'" : "",
                                    brno ? "'" + firm + "'" : "null",
                                    (i % 2 == 0 ? boss : seller).user().id()));
        }
        TestHttp.Answer answer =
                boss.http()
                        .post(
                                "/api/v1/people/batch",
                                ("{'create':[" + String.join(",", people) + "]}")
                                        .replace('\'', '"'));
        assertThat(answer.json().path("ok").asInt()).as(answer.text()).isEqualTo(100);
    }

    @Test
    @TestWorkspace.Alone
    void fields_are_sorted_by_how_much_buyers_differ_in_them() {
        JsonNode portrait = drawn(boss, "{'buyers':" + IN_BRNO + "}");

        assertThat(portrait.path("buyers").asInt()).isEqualTo(40);
        assertThat(portrait.path("rest").asInt()).isEqualTo(60);
        assertThat(portrait.path("isEnough").asBoolean()).isTrue();
        assertThat(portrait.at("/fields/0/strength").asDouble()).isEqualTo(1);
        assertThat(RecordApi.texts(items(portrait), "field"))
                .contains("city", "birthday", "tags", "company.industry", "owner")
                .doesNotContain("name", "lastName", "externalId");
        JsonNode city = field(portrait, "city");
        assertThat(city.at("/items/0/value").asString()).isEqualTo("Praha");
        assertThat(city.at("/items/1/buyers/count").asInt()).isEqualTo(40);
        assertThat(city.at("/items/1/rest/share").asDouble()).isZero();
        assertThat(city.at("/items/1/lift").isNull()).isTrue();
        assertThat(city.at("/items/1/p").asDouble()).isLessThan(1e-6);
        JsonNode owner = field(portrait, "owner");
        assertThat(owner.path("strength").asDouble()).isZero();
        assertThat(owner.at("/items/0/value/id").asString()).isNotBlank();
        assertThat(field(portrait, "company.industry").path("label").asString())
                .isEqualTo("Company › Industry");
    }

    @Test
    void each_figure_opens_the_records_behind_it() {
        JsonNode portrait = drawn(boss, "{'buyers':" + IN_BRNO + "}");
        for (JsonNode field : portrait.path("fields")) {
            for (JsonNode group : field.path("items")) {
                String filter = "{'and':[%s,%s]}".formatted(IN_BRNO, group.path("filter"));
                assertThat(count(filter))
                        .as("%s %s", field.path("field"), group)
                        .isEqualTo(group.at("/buyers/count").asInt());
                assertThat(
                                count(
                                        "{'and':[{'not':%s},%s]}"
                                                .formatted(IN_BRNO, group.path("filter"))))
                        .as("%s %s", field.path("field"), group)
                        .isEqualTo(group.at("/rest/count").asInt());
            }
        }
    }

    @Test
    @TestWorkspace.Alone
    void ages_are_banded_and_several_values_counted_each() {
        JsonNode portrait =
                drawn(boss, "{'buyers':" + IN_BRNO + ",'fields':['birthday','tags','createdAt']}");
        JsonNode ages = field(portrait, "birthday");
        assertThat(ages.path("cut").asString()).isEqualTo("ages");
        assertThat(ages.at("/items/0/from").asString()).isEqualTo("45");
        assertThat(ages.at("/items/1/to").asString()).isEqualTo("35");
        assertThat(ages.at("/items/1/buyers/count").asInt()).isEqualTo(30);
        JsonNode tags = field(portrait, "tags");
        assertThat(tags.path("items")).hasSize(3);
        assertThat(tags.at("/items/0/value").isNull()).isTrue();
        assertThat(tags.at("/items/1/buyers/count").asInt()).isEqualTo(30);
        assertThat(field(portrait, "createdAt").at("/items/0/value").asString())
                .matches("\\d{4}-\\d{2}");
    }

    @Test
    void numbers_are_cut_into_fifths() {
        for (int i = 1; i <= 10; i++) {
            boss.create(
                    "companies",
                    "{'name':'F%d','employees':%d,'country':'%s'}"
                            .formatted(i, i * 10, i > 5 ? "RS" : "CZ"));
        }
        TestHttp.Answer answer =
                post(
                        boss,
                        "companies",
                        "{'base':{'field':'employees','op':'notEmpty'},'fields':['employees'],"
                                + "'buyers':{'field':'country','op':'eq','value':'RS'}}");
        JsonNode employees = answer.json().at("/fields/0");
        assertThat(employees.path("items")).as(answer.text()).hasSize(5);
        int buyers = 0;
        for (JsonNode group : employees.path("items")) {
            buyers += group.at("/buyers/count").asInt();
        }
        assertThat(buyers).isEqualTo(5);
        assertThat(answer.json().path("isEnough").asBoolean()).isFalse();
    }

    @Test
    void a_seller_sees_the_portrait_of_his_own_people() {
        JsonNode portrait = drawn(seller, "{'buyers':" + IN_BRNO + "}");
        assertThat(portrait.path("buyers").asInt()).isEqualTo(20);
        assertThat(drawn(seller, "{'buyers':" + WON + "}").path("buyers").asInt()).isZero();
    }

    @Test
    void a_hidden_field_is_in_no_portrait() {
        boss.http()
                .put(
                        "/api/v1/role-access",
                        """
                        {"items":[],"fields":[{"role":"seller","object":"person",
                         "field":"birthday","access":"none"}]}
                        """);
        assertThat(RecordApi.texts(items(drawn(seller, "{'buyers':" + IN_BRNO + "}")), "field"))
                .contains("city")
                .doesNotContain("birthday");
        assertThat(
                        post(seller, "people", "{'buyers':" + IN_BRNO + ",'fields':['birthday']}")
                                .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /buyers",
                "{'buyers':{'field':'shoe','op':'empty'}} | /buyers/field",
                "{'base':{'and':1},'buyers':{'and':[]}} | /base/and",
                "{'buyers':{'and':[]},'fields':['shoe']} | /fields/0",
                "{'buyers':{'and':[]},'fields':['emails']} | /fields/0",
                "{'buyers':{'and':[]},'fields':['company.shoe.x']} | /fields/0"
            })
    void what_does_not_fit_is_refused_at_its_place(String json, String pointer) {
        TestHttp.Answer answer = post(boss, "people", json);
        assertThat(answer.status()).as(answer.text()).isIn(400, 422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    private int count(String filter) {
        return boss.query("people", "{'limit':1,'count':'exact','filter':" + filter + "}")
                .path("count")
                .asInt();
    }

    private static JsonNode field(JsonNode portrait, String name) {
        for (JsonNode field : portrait.path("fields")) {
            if (field.path("field").asString().equals(name)) {
                return field;
            }
        }
        throw new AssertionError(name + " is not in " + portrait);
    }

    private static JsonNode items(JsonNode portrait) {
        return JsonMapper.shared().createObjectNode().set("items", portrait.path("fields"));
    }

    private static JsonNode drawn(RecordApi as, String json) {
        TestHttp.Answer answer = post(as, "people", json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static TestHttp.Answer post(RecordApi as, String plural, String json) {
        return as.http().post("/api/v1/" + plural + "/portrait", json.replace('\'', '"'));
    }
}
