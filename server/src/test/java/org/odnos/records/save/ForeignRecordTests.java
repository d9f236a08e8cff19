package org.odnos.records.save;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Ids;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What belongs to another company is answered as what never was, wherever its id is named. */
@OdnosTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignRecordTests {

    private static final List<String> PLURALS =
            List.of("companies", "people", "deals", "stages", "tasks", "notes");

    /** Kind, method, path, body and status. */
    private static final String REFUSED =
            """
            company | POST | people | {'firstName':'Ana','company':'ID'} | 422
            company | POST | companies | {'name':'Ash','parent':'ID'} | 422
            company | PATCH | companies/COMPANY | {'parent':'ID'} | 422
            user | POST | companies | {'name':'Ash','owner':'ID'} | 422
            company | POST | tasks | {'title':'Call','about':{'object':'company','id':'ID'}} | 422
            company | POST | notes | {'text':'Said','about':{'object':'company','id':'ID'}} | 422
            company | GET | companies/ID | | 404
            company | GET | companies/ID/changes | | 404
            company | GET | companies/ID/timeline | | 404
            company | PATCH | companies/ID | {'name':'Ours'} | 404
            company | DELETE | companies/ID | | 404
            gone | POST | companies/ID/restore | {} | 404
            deal | POST | deals/ID/move | {'stage':'STAGE'} | 404
            stage | POST | deals/DEAL/move | {'stage':'ID'} | 422
            company | POST | companies/batch | {'update':[{'id':'ID','name':'Ours'}]} | 404
            company | POST | companies/batch | {'delete':['ID']} | 404
            gone | POST | companies/batch | {'restore':['ID']} | 404
            company | POST | companies/batch | {'create':[{'name':'Ash','parent':'ID'}]} | 422
            """;

    /** Kind and rows. */
    private static final String EACH =
            """
            company | {'update':[{'id':'ID','name':'Ours'}]}
            company | {'delete':['ID']}
            gone | {'restore':['ID']}
            """;

    /** Kind, list and filter. */
    private static final String FILTERS =
            """
            company | companies | {'field':'id','op':'eq','value':'ID'}
            company | companies | {'field':'id','op':'in','value':['ID']}
            company | people | {'field':'company','op':'eq','value':'ID'}
            company | people | {'field':'company.parent','op':'eq','value':'ID'}
            stage | deals | {'field':'stage','op':'eq','value':'ID'}
            user | deals | {'field':'owner','op':'in','value':['ID']}
            """;

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort int port;

    private final Map<String, String> foreign = new HashMap<>();
    private final Map<String, String> own = new HashMap<>();
    private RecordApi ours;
    private RecordApi theirs;

    @BeforeAll
    void two_companies() {
        ours = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        TestUser stranger = TestUser.in(TestWorkspace.another().id(), Role.ADMINISTRATOR);
        theirs = new RecordApi(stranger, TestHttp.program(port, stranger.token()));
        fill(ours, own);
        fill(theirs, foreign);
        foreign.put("user", stranger.id().toString());
        foreign.put("gone", theirs.id(theirs.create("companies", "{'name':'Gone'}")));
        theirs.http().delete("/api/v1/companies/" + id(foreign, "gone"));
    }

    private static void fill(RecordApi api, Map<String, String> ids) {
        String pipeline = api.id(api.create("pipelines", "{'name':'Sales'}"));
        String stage = "{'name':'Offer','pipeline':'" + pipeline + "'}";
        ids.put("stage", api.id(api.create("stages", stage)));
        ids.put("company", api.id(api.create("companies", "{'name':'Oak'}")));
        ids.put("deal", api.id(api.create("deals", "{'name':'Roof'}")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = REFUSED)
    void its_id_is_refused_like_one_that_never_was(
            String kind, String method, String path, @Nullable String body, int status) {
        Map<String, JsonNode> before = stored(theirs);
        Map<String, JsonNode> here = stored(ours);

        String answer = asked(method, path, body, id(foreign, kind));

        assertThat(answer)
                .startsWith(status + " ")
                .isEqualTo(asked(method, path, body, Ids.next().toString()));
        assertThat(stored(theirs)).isEqualTo(before);
        assertThat(stored(ours)).isEqualTo(here);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = EACH)
    void its_row_fails_where_rows_are_taken_one_by_one(String kind, String rows) {
        Map<String, JsonNode> before = stored(theirs);
        String body = rows.replaceFirst("\\{", "{'mode':'each',");

        String answer = asked("POST", "companies/batch", body, id(foreign, kind));

        assertThat(answer)
                .startsWith("200 ")
                .contains("\"failed\":1")
                .isEqualTo(asked("POST", "companies/batch", body, Ids.next().toString()));
        assertThat(stored(theirs)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = FILTERS)
    void a_filter_by_its_id_finds_nothing(String kind, String plural, String filter) {
        String body = "{'count':'exact','filter':" + filter + "}";

        String answer = asked("POST", plural + "/query", body, id(foreign, kind));

        assertThat(answer)
                .contains("\"items\":[]")
                .contains("\"count\":0")
                .isEqualTo(asked("POST", plural + "/query", body, Ids.next().toString()));
    }

    /** Status and body, whichever id was named and whatever the trace. */
    private String asked(String method, String path, @Nullable String body, String id) {
        TestHttp.Answer answer =
                ours.http()
                        .send(
                                method,
                                "/api/v1/" + filled(path, id),
                                body == null ? null : filled(body, id).replace('\'', '"'));
        return answer.status()
                + " "
                + answer.text().replace(id, "ID").replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private String filled(String text, String id) {
        return text.replace("ID", id)
                .replace("COMPANY", id(own, "company"))
                .replace("STAGE", id(own, "stage"))
                .replace("DEAL", id(own, "deal"));
    }

    private static String id(Map<String, String> ids, String kind) {
        return Objects.requireNonNull(ids.get(kind), kind);
    }

    private static Map<String, JsonNode> stored(RecordApi api) {
        Map<String, JsonNode> all = new HashMap<>();
        for (String plural : PLURALS) {
            all.put(plural, api.query(plural, "{'limit':100}").path("items"));
            all.put("deleted " + plural, api.query(plural, "{'deleted':true}").path("items"));
        }
        return all;
    }
}
