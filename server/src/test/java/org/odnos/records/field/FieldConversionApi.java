package org.odnos.records.field;

import static org.awaitility.Awaitility.await;

import org.odnos.TestHttp;

import tools.jackson.databind.JsonNode;

import java.time.Duration;

/** An administrator who changes types of fields of companies, in the words of tests. */
record FieldConversionApi(FieldApi fields) {

    TestHttp.Answer ask(String key, String what, String json) {
        return fields.records().http().post(path(key) + what, json.replace('\'', '"'));
    }

    JsonNode preview(String key, String json) {
        return FieldApi.taken(ask(key, "/preview", json), 200);
    }

    /** Starts it and waits until all values are converted. */
    JsonNode prepared(String key, String json) {
        FieldApi.taken(ask(key, "", json), 202);
        return ready(key);
    }

    JsonNode ready(String key) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> fields.get("/objects/company/fields/" + key + "/conversion"),
                        one -> one.at("/conversion/status").asString().equals("ready"));
    }

    JsonNode confirmed(String key) {
        return FieldApi.taken(ask(key, "/confirm", ""), 200);
    }

    static String path(String key) {
        return FieldApi.path("company") + "/" + key + "/conversion";
    }
}
