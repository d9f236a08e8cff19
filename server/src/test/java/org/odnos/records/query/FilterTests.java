package org.odnos.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

@OdnosTest
class FilterTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    private static RecordApi api;

    @BeforeAll
    static void three_people_of_two_companies(@LocalServerPort int port) {
        api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        String firm =
                api.id(
                        api.create(
                                "companies",
                                "{'name':'Петровић и синови','country':'RS','city':'Нови"
                                        + " Сад','employees':12,'annualRevenue':'5000'}"));
        String other = api.id(api.create("companies", "{'name':'Zenith','country':'CZ'}"));
        String ana =
                api.id(
                        api.create(
                                "people",
                                "{'firstName':'Ana','lastName':'Anić','company':'%s','birthday':'1990-02-10','emails':['ana@example.com'],'tags':['vip','new']}"
                                        .formatted(firm)));
        api.create(
                "people",
                "{'firstName':'Борис','lastName':'Бекић','company':'%s','birthday':'1985-07-01'}"
                        .formatted(other));
        api.create(
                "people", "{'firstName':'Cyril','lastName':'Černý','city':'100%','language':'cs'}");
        api.create(
                "tasks", "{'title':'Call','about':{'object':'person','id':'%s'}}".formatted(ana));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'field':'firstName','op':'eq','value':'Ana'} | Ana",
                "{'field':'firstName','op':'ne','value':'Ana'} | Борис, Cyril",
                "{'field':'name','op':'contains','value':'ČERN'} | Cyril",
                "{'field':'name','op':'contains','value':'boris'} | Борис",
                "{'field':'name','op':'startsWith','value':'Анић'} | ''",
                "{'field':'name','op':'startsWith','value':'Ана'} | Ana",
                "{'field':'city','op':'contains','value':'0%'} | Cyril",
                "{'field':'city','op':'contains','value':'_'} | ''",
                "{'field':'city','op':'empty'} | Ana, Борис",
                "{'field':'emails','op':'empty'} | Борис, Cyril",
                "{'field':'emails','op':'eq','value':'ANA@example.com'} | Ana",
                "{'field':'emails','op':'contains','value':'ana@ex'} | Ana",
                "{'field':'tags','op':'eq','value':'vip'} | Ana",
                "{'field':'tags','op':'notEmpty'} | Ana",
                "{'field':'tags','op':'contains','value':'VÍP'} | Ana",
            })
    void a_filter_by_own_values_finds_whom_it_describes(String filter, String names) {
        assertFinds(filter, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'field':'company','op':'empty'} | Cyril",
                "{'field':'company.country','op':'in','value':['RS','CZ']} | Ana, Борис",
                "{'field':'company.country','op':'notIn','value':['RS']} | Борис, Cyril",
                "{'field':'company.annualRevenue','op':'ge','value':{'amount':'5000','currency':'EUR'}}"
                    + " | Ana",
                "{'field':'birthday','op':'between','value':['1990-01-01','1990-12-31']} | Ana",
                "{'field':'birthday','op':'lt','value':'1990-02-10'} | Борис",
                "{'field':'birthday','op':'lt','value':{'ago':'10y'}} | Ana, Борис",
                "{'field':'createdAt','op':'within','value':{'this':'day'}} | Ana, Борис, Cyril",
                "{'field':'createdAt','op':'within','value':{'previous':'month'}} | ''",
                "{'field':'createdAt','op':'eq','value':'@today'} | Ana, Борис, Cyril",
                "{'field':'owner','op':'eq','value':'@me'} | Ana, Борис, Cyril",
            })
    void a_filter_by_relations_and_dates_finds_whom_it_describes(String filter, String names) {
        assertFinds(filter, names);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'any':{'of':'tasks'}} | Ana",
                "{'none':{'of':'tasks','where':{'field':'status','op':'eq','value':'open'}}} |"
                        + " Борис, Cyril",
                "{'any':{'of':'tasks','where':{'field':'status','op':'eq','value':'done'}}} | ''",
                "{'not':{'field':'company.country','op':'eq','value':'RS'}} | Борис, Cyril",
                "{'or':[{'field':'firstName','op':'eq','value':'Ana'},{'field':'city','op':'notEmpty'}]}"
                    + " | Ana, Cyril",
                "{'or':[]} | ''",
                "{'and':[]} | Ana, Борис, Cyril",
                "{'match':'ana example'} | Ana",
                "{'match':'cernij'} | Cyril",
            })
    void groups_and_children_find_whom_they_describe(String filter, String names) {
        assertFinds(filter, names);
    }

    private void assertFinds(String filter, String names) {
        assertThat(
                        api.query("people", "{'filter':" + filter + ",'sort':['createdAt']}")
                                .path("items"))
                .map(person -> person.path("firstName").asString())
                .containsExactly(names.isEmpty() ? new String[0] : names.split(", ", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'field':'nose','op':'eq','value':1} | /filter/field | filter.unknown-field",
                "{'field':'company.nose','op':'eq','value':1} | /filter/field |"
                        + " filter.unknown-field",
                "{'field':'city.name','op':'eq','value':1} | /filter/field | filter.not-a-relation",
                "{'field':'birthday','op':'eq','value':'2026-02-30'} | /filter/value |"
                        + " value.not-a-date",
                "{'field':'birthday','op':'within','value':{'last':'30x'}} | /filter/value |"
                        + " filter.not-a-period",
                "{'field':'birthday','op':'contains','value':'1'} | /filter/value |"
                        + " filter.operator-not-for-field",
                "{'field':'company','op':'eq','value':'nobody'} | /filter/value | value.not-an-id",
                "{'field':'company.employees','op':'gt','value':1e400} | /filter/value |"
                        + " value.too-large",
                "{'field':'firstName','op':'in','value':'Ana'} | /filter/value |"
                        + " filter.not-a-value-list",
                "{'field':'company.annualRevenue','op':'gt','value':{'amount':'1','currency':'USD'}}"
                    + " | /filter/value | filter.other-currency",
                "{'field':'emails','op':'eq','value':[]} | /filter/value | filter.value-missing",
                "{'field':'createdAt','op':'within','value':{'last':'9999y'}} | /filter/value |"
                        + " value.not-a-date",
                "{'any':{'of':'noses'}} | /filter/any/of | filter.unknown-children",
                "{'any':{'of':'tasks','wher':{}}} | /filter/any/wher | filter.not-a-node",
                "{'field':'birthday','op':'within','value':{'last':'5h'}} | /filter/value |"
                        + " filter.hours-need-a-time",
                "{'field':'createdAt','op':'yearlyWithin','value':{'next':'2w'}} | /filter/value |"
                        + " filter.operator-not-for-field",
                "{'field':'a.b.c.d.e','op':'empty'} | /filter/field | filter.path-too-long",
            })
    void a_filter_that_makes_no_sense_is_refused_where_it_is_wrong(
            String filter, String pointer, String code) {
        assertRefused(filter, pointer, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'children':{'of':'tasks','fn':'many','op':'eq','value':1}} | /filter/children/fn"
                        + " | query.unknown-measure",
                "{'children':{'of':'tasks','fn':'sum','op':'eq','value':1}} |"
                        + " /filter/children/field | query.measure-needs-field",
                "{'children':{'of':'deals','fn':'sum','field':'name','op':'eq','value':1}} |"
                        + " /filter/children/field | query.not-measurable",
                "{'children':{'of':'deals','fn':'count','op':'contains','value':1}} |"
                        + " /filter/children/value | filter.operator-not-for-field",
                "{'children':{'of':'deals','fn':'count','op':'ge','value':'many'}} |"
                        + " /filter/children/value | value.not-a-number",
                "{'children':{'of':'deals','fn':'last','field':'name','by':'name','op':'empty'}} |"
                        + " /filter/children/by | filter.not-a-time",
                "{'children':{'of':'deals','fn':'last','field':'nose','op':'empty'}} |"
                        + " /filter/children/field | filter.unknown-field"
            })
    void a_figure_of_children_that_makes_no_sense_is_refused_where_it_is_wrong(
            String filter, String pointer, String code) {
        assertRefused(filter, pointer, code);
    }

    private void assertRefused(String filter, String pointer, String code) {
        TestHttp.Answer answer =
                api.http()
                        .post(
                                "/api/v1/people/query",
                                ("{'filter':" + filter + "}").replace('\'', '"'));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
        assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000})
    void a_filter_nested_too_deep_is_refused_however_it_is_sent(int depth) {
        String filter = "{\"not\":".repeat(depth) + "{\"match\":\"a\"}" + "}".repeat(depth);

        assertThat(api.http().post("/api/v1/people/query", "{\"filter\":" + filter + "}").status())
                .isBetween(400, 422);
        assertThat(
                        api.http()
                                .post(
                                        "/api/v1/filters/describe",
                                        "{\"object\":\"person\",\"filter\":" + filter + "}")
                                .status())
                .isBetween(400, 422);
    }

    @Test
    void two_hundred_conditions_fit_into_an_address() {
        String condition = "{\"field\":\"company.city\",\"op\":\"ne\",\"value\":\"Nowhere\"}";
        String filter = "{\"and\":[" + condition + ("," + condition).repeat(199) + "]}";
        String encoded = URLEncoder.encode(filter, StandardCharsets.UTF_8);

        TestHttp.Answer answer = api.http().get("/api/v1/people?filter=" + encoded);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("items")).hasSize(3);
    }
}
