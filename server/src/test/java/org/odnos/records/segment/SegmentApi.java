package org.odnos.records.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.odnos.TestHttp;
import org.odnos.records.RecordApi;

import tools.jackson.databind.JsonNode;

/** Segments in the words of tests, JSON with single quotes. */
final class SegmentApi {

    private SegmentApi() {}

    static TestHttp.Answer post(RecordApi as, String json) {
        return as.http().post("/api/v1/segments", json.replace('\'', '"'));
    }

    static String created(RecordApi as, String json) {
        TestHttp.Answer answer = post(as, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().path("id").asString();
    }

    static JsonNode members(RecordApi as, String list, String what, String json) {
        TestHttp.Answer answer =
                as.http()
                        .post(
                                "/api/v1/segments/" + list + "/members/" + what,
                                json.replace('\'', '"'));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    static String in(String segment) {
        return "{'field':'segments','op':'in','value':['" + segment + "']}";
    }
}
