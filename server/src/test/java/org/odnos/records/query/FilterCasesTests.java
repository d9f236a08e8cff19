package org.odnos.records.query;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** What each kind of condition finds: a filter, then the first names of those who come out. */
@OdnosTest
class FilterCasesTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort int port;

    private RecordApi api;
    private String ana = "";
    private String boris = "";

    @BeforeEach
    void three_people_of_two_companies() {
        api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        String firm =
                created(
                        "companies",
                        "{'name':'Петровић и синови','country':'RS','city':'Нови Сад'}");
        String other = created("companies", "{'name':'Zenith','country':'CZ'}");
        ana =
                created(
                        "people",
                        "{'firstName':'Ana','lastName':'Anić','company':'%s','birthday':'1990-02-10','position':'Директор'}"
                                .formatted(firm));
        boris =
                created(
                        "people",
                        "{'firstName':'Борис','lastName':'Бекић','company':'%s','birthday':'1985-07-01','position':'Журналист'}"
                                .formatted(other));
        created("people", "{'firstName':'Cyril','lastName':'Černý','city':'100%','language':'cs'}");
    }

    @Test
    void texts_are_compared_without_regard_to_case_accents_and_script() {
        assertFinds(
                """
                {'field':'firstName','op':'eq','value':'BORIS'} | Борис
                {'field':'firstName','op':'eq','value':'ана'} | Ana
                {'field':'firstName','op':'exactly','value':'ana'} | ''
                {'field':'firstName','op':'exactly','value':'Ana'} | Ana
                {'field':'firstName','op':'in','value':['cyril','борис']} | Борис, Cyril
                {'field':'firstName','op':'notIn','value':['CYRIL']} | Ana, Борис
                {'field':'name','op':'eq','value':'boris bekic'} | Борис
                {'field':'lastName','op':'startsWith','value':'бек'} | Борис
                {'field':'lastName','op':'startsWith','value':'cer'} | Cyril
                {'field':'lastName','op':'contains','value':'EKI'} | Борис
                {'field':'company.name','op':'eq','value':'petrovic i sinovi'} | Ana
                {'field':'company.city','op':'eq','value':'novi sad'} | Ana
                {'field':'company.city','op':'startsWith','value':'novi'} | Ana
                {'field':'company.country','op':'in','value':['rs']} | Ana
                {'field':'language','op':'eq','value':'cs'} | Cyril
                {'field':'position','op':'contains','value':'ДИРЕК'} | Ana
                {'field':'position','op':'contains','value':'zhurnal'} | Борис
                {'field':'position','op':'startsWith','value':'direk'} | Ana
                """);
    }

    @Test
    void hours_yearly_days_and_the_reader_himself_are_known() {
        assertFinds(
                """
                {'field':'createdAt','op':'within','value':{'last':'24h'}} | Ana, Борис, Cyril
                {'field':'createdAt','op':'lt','value':{'ago':'1h'}} | ''
                {'field':'createdAt','op':'notWithin','value':{'last':'2d'}} | ''
                {'field':'birthday','op':'notWithin','value':{'last':'90y'}} | Cyril
                {'field':'birthday','op':'yearlyWithin','value':{'this':'year'}} | Ana, Борис
                {'field':'createdAt','op':'within','value':{'next':'month'}} | ''
                {'field':'createdBy','op':'eq','value':'@me'} | Ana, Борис, Cyril
                {'field':'owner','op':'in','value':['@myDepartment']} | ''
                {'field':'createdBy','op':'in','value':['@me','@myDepartment']} | Ana, Борис, Cyril
                {'field':'createdBy','op':'notIn','value':['@myDepartment']} | Ana, Борис, Cyril
                """);
    }

    /** Counted too, which works the figures out for all records at once. */
    @Test
    void figures_of_children_are_compared() {
        String pipeline = created("pipelines", "{'name':'Sales'}");
        deal("'amount':'100','expectedCloseOn':'2030-01-01','source':'fair'", ana, pipeline);
        deal("'amount':'900','expectedCloseOn':'2031-01-01','source':'Web'", ana, pipeline);
        deal("'amount':'499.5','expectedCloseOn':'2020-05-01','source':'fair'", boris, pipeline);

        assertFinds(
                """
                {'children':{'of':'deals','fn':'count','op':'ge','value':2}} | Ana
                {'children':{'of':'deals','fn':'count','op':'eq','value':0}} | Cyril
                {'children':{'of':'deals','fn':'count','op':'between','value':[1,2]}} | Ana, Борис
                {'children':{'of':'deals','where':{'field':'source','op':'eq','value':'WEB'},'fn':'count','op':'eq','value':1}} | Ana
                {'children':{'of':'deals','fn':'sum','field':'amount','op':'ge','value':'1000'}} | Ana
                {'children':{'of':'deals','fn':'sum','field':'amount','op':'lt','value':'500'}} | Борис, Cyril
                {'children':{'of':'deals','fn':'avg','field':'amount','op':'gt','value':'499.5'}} | Ana
                {'children':{'of':'deals','fn':'max','field':'amount','op':'gt','value':'899.99'}} | Ana
                {'children':{'of':'deals','fn':'min','field':'amount','op':'empty'}} | Cyril
                {'children':{'of':'deals','fn':'max','field':'expectedCloseOn','op':'lt','value':{'ago':'1y'}}} | Борис
                {'children':{'of':'deals','fn':'last','by':'expectedCloseOn','field':'source','op':'eq','value':'web'}} | Ana
                {'children':{'of':'deals','fn':'first','by':'expectedCloseOn','field':'source','op':'eq','value':'web'}} | ''
                {'children':{'of':'deals','fn':'last','by':'expectedCloseOn','field':'stage.kind','op':'eq','value':'open'}} | Ana, Борис
                {'not':{'children':{'of':'deals','fn':'count','op':'ge','value':1}}} | Cyril
                """);
    }

    private void deal(String fields, String person, String pipeline) {
        String more = ",'name':'Deal','person':'%s','pipeline':'%s'}".formatted(person, pipeline);
        created("deals", "{" + fields + more);
    }

    private String created(String plural, String json) {
        return api.id(api.create(plural, json));
    }

    private void assertFinds(String cases) {
        SoftAssertions all = new SoftAssertions();
        for (String line : cases.lines().toList()) {
            int bar = line.lastIndexOf('|');
            String filter = line.substring(0, bar);
            String names = line.substring(bar + 1).replace("''", "").strip();
            List<String> expected = names.isEmpty() ? List.of() : List.of(names.split(", ", -1));
            JsonNode first = page(filter, 1);
            JsonNode whole = page(filter, 50);

            all.assertThat(RecordApi.texts(whole, "firstName"))
                    .as(filter)
                    .containsExactlyElementsOf(expected);
            all.assertThat(RecordApi.texts(first, "firstName"))
                    .as("the first of " + filter)
                    .containsExactlyElementsOf(expected.stream().limit(1).toList());
            all.assertThat(whole.path("count").asInt())
                    .as("the number of " + filter)
                    .isEqualTo(expected.size());
        }
        all.assertAll();
    }

    private JsonNode page(String filter, int limit) {
        return api.query(
                "people",
                "{'filter':%s,'sort':['createdAt'],'limit':%d,'count':'exact'}"
                        .formatted(filter, limit));
    }
}
