package org.odnos.records.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.odnos.TestHttp;
import org.odnos.records.RecordApi;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** Saved views in the words of tests. */
final class ViewApi {

    static final String QUIET =
            """
            {'object':'person','name':'Quiet','kind':'table','settings':{
              'columns':[{'path':'name','width':260},{'path':'company.city'},{'path':'birthday'}],
              'frozen':1,'sort':['-createdAt','name'],
              'filter':{'and':[{'field':'company.country','op':'eq','value':'RS'},
                {'none':{'of':'deals','where':{'field':'status','op':'eq','value':'open'}}}]},
              'groupBy':{'field':'source'},'footer':[{'fn':'count','field':'birthday'}],
              'density':'compact'}}
            """;

    private ViewApi() {}

    static String with(String more) {
        return QUIET.replace("'name':'Quiet'", "'name':'Quiet'," + more);
    }

    static TestHttp.Answer post(TestHttp http, String json) {
        return http.post("/api/v1/views", json.replace('\'', '"'));
    }

    static JsonNode created(TestHttp http, String json) {
        TestHttp.Answer answer = post(http, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json();
    }

    static JsonNode one(TestHttp http, String id) {
        TestHttp.Answer answer = http.get("/api/v1/views/" + id);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    static List<String> names(TestHttp http, String object) {
        return RecordApi.texts(http.get("/api/v1/views?object=" + object).json(), "name");
    }

    static String id(JsonNode view) {
        return view.path("id").asString();
    }
}
