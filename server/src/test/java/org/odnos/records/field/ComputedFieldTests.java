package org.odnos.records.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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

import java.time.Duration;
import java.util.List;

/** Fields that are computed: their values follow whatever they are computed from, at once. */
@OdnosTest
class ComputedFieldTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    private FieldApi fields;
    private ComputedApi api;
    private RecordApi records;

    @BeforeEach
    void an_administrator() {
        fields = FieldApi.of(workspace, port);
        api = new ComputedApi(fields);
        records = fields.records();
    }

    @Test
    void a_formula_is_computed_with_its_record_and_found_as_any_field() {
        JsonNode field = api.formula("product", "margin", "price * 0.4");
        String id =
                api.create(
                        "products", "{'name':'Oak','price':{'amount':'10.10','currency':'EUR'}}");

        assertThat(field.path("type").asString()).isEqualTo("money");
        assertThat(field.path("expression").asString()).isEqualTo("price * 0.4");
        assertThat(field.path("readOnly").asBoolean()).isTrue();
        assertThat(api.get("products", id).at("/margin/amount").asString()).isEqualTo("4.04");
        api.change("products", id, "{'price':{'amount':'20','currency':'EUR'}}");
        assertThat(records.names("products", "{'field':'margin','op':'eq','value':'8'}"))
                .containsExactly("Oak");
    }

    @Test
    void a_formula_counts_money_at_its_stored_worth() {
        records.http().put("/api/v1/exchange-rates/USD/2020-01-01", "{\"rate\":0.5}");
        String id =
                api.create("products", "{'name':'Oak','price':{'amount':'10','currency':'USD'}}");
        api.formula("product", "twice", "price * 2");

        assertThat(api.get("products", id).at("/twice"))
                .hasToString("{\"amount\":\"10.00\",\"currency\":\"EUR\"}");
        api.change("products", id, "{'name':'Ash'}");
        assertThat(api.get("products", id).at("/twice/amount").asString()).isEqualTo("10.00");
    }

    @Test
    @TestWorkspace.Alone
    void nobody_gives_a_computed_field_a_value() {
        api.formula("product", "shout", "upper(name)");

        TestHttp.Answer answer =
                records.http().post("/api/v1/products", "{\"name\":\"a\",\"shout\":\"B\"}");

        assertThat(FieldApi.faults(answer)).containsExactly("/shout value.read-only");
    }

    @Test
    void a_formula_over_a_relation_follows_the_other_record_and_the_relation() {
        api.formula("person", "employer", "company.name + ' (' + company.country + ')'");
        String oak = api.create("companies", "{'name':'Oak','country':'RS'}");
        String ash = api.create("companies", "{'name':'Ash','country':'CZ'}");
        String ana = api.create("people", "{'lastName':'Ana','company':'%s'}".formatted(oak));

        assertThat(api.text("people", ana, "employer")).isEqualTo("Oak (RS)");
        api.change("companies", oak, "{'name':'Oak and sons'}");
        assertThat(api.text("people", ana, "employer")).isEqualTo("Oak and sons (RS)");
        api.change("people", ana, "{'company':'%s'}".formatted(ash));
        assertThat(api.text("people", ana, "employer")).isEqualTo("Ash (CZ)");
    }

    @Test
    void formulas_of_formulas_follow_each_other_over_objects() {
        api.formula("company", "mark", "upper(name)");
        api.formula("person", "greeting", "'From ' + company.mark");
        api.formula("person", "loud", "greeting + '!'");
        String oak = api.create("companies", "{'name':'Oak'}");
        String ana = api.create("people", "{'lastName':'Ana','company':'%s'}".formatted(oak));

        api.change("companies", oak, "{'name':'Ash'}");

        assertThat(api.text("people", ana, "loud")).isEqualTo("From ASH!");
    }

    @Test
    void present_records_are_computed_when_a_formula_comes_or_changes() {
        String id = api.create("products", "{'name':'Oak'}");

        api.formula("product", "shout", "upper(name)");
        assertThat(api.text("products", id, "shout")).isEqualTo("OAK");
        fields.change("product", "shout", "{'expression':'name + name'}");
        assertThat(api.text("products", id, "shout")).isEqualTo("OakOak");
    }

    @Test
    @TestWorkspace.Alone
    void a_change_that_only_follows_is_in_the_history_and_leaves_the_version() {
        api.formula("person", "employer", "company.name");
        String oak = api.create("companies", "{'name':'Oak'}");
        String ana = api.create("people", "{'lastName':'Ana','company':'%s'}".formatted(oak));
        int version = api.get("people", ana).path("version").asInt();

        api.change("companies", oak, "{'name':'Ash'}");

        assertThat(api.get("people", ana).path("version").asInt()).isEqualTo(version);
        assertThat(fields.get("/people/" + ana + "/changes").toString())
                .contains("employer", "Oak", "Ash");
    }

    @Test
    void fields_that_would_need_each_other_are_refused_with_the_way_round() {
        api.formula("company", "one", "size(name)");
        api.formula("company", "two", "one + 1");
        api.formula("company", "parents", "parent.two + 1");

        TestHttp.Answer answer =
                fields.patch("company", "one", "{'expression':'two + size(name)'}");
        TestHttp.Answer overRecords =
                fields.patch("company", "one", "{'expression':'parent.parents'}");

        assertThat(FieldApi.faults(answer)).containsExactly("/expression formula.cycle");
        assertThat(answer.text()).contains("company.one → company.two → company.one");
        assertThat(FieldApi.faults(overRecords)).containsExactly("/expression formula.cycle");
    }

    @Test
    void records_that_point_at_each_other_are_computed_once() {
        api.formula("company", "above", "parent.name");
        String oak = api.create("companies", "{'name':'Oak'}");
        String ash = api.create("companies", "{'name':'Ash','parent':'%s'}".formatted(oak));
        api.formula("company", "both", "name + above");

        api.change("companies", oak, "{'name':'Elm'}");

        assertThat(api.text("companies", ash, "both")).isEqualTo("AshElm");
    }

    @Test
    void a_field_that_formulas_read_is_not_deleted_without_saying_so() {
        fields.add("company", "{'key':'rate','type':'decimal','labels':{'en':'Rate'}}");
        api.formula("company", "double", "rate * 2");
        api.formula("person", "rate", "company.rate");

        TestHttp.Answer answer = records.http().delete(FieldApi.path("company") + "/rate");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.json().path("uses").values())
                .extracting(use -> use.path("kind").asString() + " " + use.path("id").asString())
                .containsExactlyInAnyOrder("formula company.double", "formula person.rate");
    }

    @Test
    void settings_that_make_no_sense_are_refused_at_their_place() {
        assertThat(refused("{'type':'formula','labels':{'en':'A'},'expression':'name +'}"))
                .containsExactly("/expression formula.unfinished");
        assertThat(refused("{'type':'formula','labels':{'en':'A'}}"))
                .containsExactly("/expression formula.missing");
        assertThat(
                        refused(
                                "{'type':'formula','labels':{'en':'A'},'expression':'name','required':true}"))
                .containsExactly("/required field.setting-not-for-type");
        assertThat(refused("{'type':'text','labels':{'en':'A'},'expression':'name'}"))
                .containsExactly("/expression field.setting-not-for-type");
        assertThat(refused("{'type':'rollUp','labels':{'en':'A'},'rollUp':{'of':'cats'}}"))
                .containsExactly("/rollUp/of field.no-children");
        api.formula("company", "length", "size(name)");
        assertThat(FieldApi.faults(fields.patch("company", "length", "{'expression':'name'}")))
                .containsExactly("/expression field.other-result");
    }

    @Test
    void a_role_that_does_not_see_what_a_formula_reads_sees_its_value_unless_that_is_hidden_too() {
        api.formula("company", "size", "employees > 100 ? 'big' : 'small'");
        api.formula("company", "secret", "employees * 2");
        RecordApi seller = RecordApi.of(workspace, port, Role.SELLER);
        String owner = seller.user().id().toString();
        String oak =
                api.create(
                        "companies",
                        "{'name':'Oak','employees':4713,'owner':'%s'}".formatted(owner));
        records.http()
                .put(
                        "/api/v1/role-access",
                        """
                        {"items":[],"fields":[
                          {"role":"seller","object":"company","field":"employees","access":"none"},
                          {"role":"seller","object":"company","field":"secret","access":"none"}]}
                        """);

        seller.http().patch("/api/v1/companies/" + oak, "{\"name\":\"Elm\"}");
        String seen = seller.http().get("/api/v1/companies/" + oak).text();

        assertThat(seen).contains("\"big\"").doesNotContain("4713", "9426");
        assertThat(api.get("companies", oak).path("secret").asInt()).isEqualTo(9426);
    }

    @Test
    @TestWorkspace.Alone
    void a_formula_that_comes_back_from_the_trash_is_up_to_date() {
        api.formula("product", "shout", "upper(name)");
        String id = api.create("products", "{'name':'Oak'}");
        records.http().delete(FieldApi.path("product") + "/shout");
        api.change("products", id, "{'name':'Elm'}");

        records.http().post(FieldApi.path("product") + "/shout/restore", "{}");

        assertThat(api.text("products", id, "shout")).isEqualTo("ELM");
    }

    @Test
    @TestWorkspace.Alone
    void what_comes_back_from_the_trash_has_missed_nothing() {
        api.formula("person", "employer", "company.name");
        String oak = api.create("companies", "{'name':'Oak'}");
        String ana = api.create("people", "{'lastName':'Ana','company':'%s'}".formatted(oak));
        records.http().delete("/api/v1/people/" + ana);
        api.change("companies", oak, "{'name':'Elm'}");

        records.http().post("/api/v1/people/" + ana + "/restore", "{}");

        assertThat(api.text("people", ana, "employer")).isEqualTo("Elm");
    }

    @Test
    @TestWorkspace.Alone
    void a_change_that_thousands_follow_from_is_followed_by_a_job() {
        api.formula("person", "employer", "company.name");
        String oak = api.create("companies", "{'name':'Oak'}");
        workspace
                .transaction()
                .executeWithoutResult(
                        _ ->
                                workspace
                                        .jdbc()
                                        .sql(
                                                """
                                                insert into person (id, version, created_at,
                                                    updated_at, search_text, name, last_name,
                                                    company_id, emails, phones, tags)
                                                select gen_random_uuid(), 1, now(), now(), '', 'P',
                                                    'P', ?::uuid, '[]', '[]', '{}'
                                                from generate_series(1, 5001)
                                                """)
                                        .param(oak)
                                        .update());

        api.change("companies", oak, "{'name':'Elm'}");

        assertThat(fields.field("person", "employer").path("state").asString())
                .isEqualTo("building");
        await().atMost(Duration.ofSeconds(60)).until(() -> count("Elm") == 5001);
        await().atMost(Duration.ofSeconds(10))
                .until(
                        () ->
                                fields.field("person", "employer")
                                        .path("state")
                                        .asString()
                                        .equals("ready"));
    }

    private int count(String employer) {
        return records.query(
                        "people",
                        "{'count':'exact','limit':1,'filter':{'field':'employer','op':'eq','value':'%s'}}"
                                .formatted(employer))
                .path("count")
                .asInt();
    }

    private List<String> refused(String json) {
        return FieldApi.faults(fields.post("company", json));
    }
}
