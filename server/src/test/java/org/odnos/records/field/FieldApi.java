package org.odnos.records.field;

import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** An administrator who shapes objects, in the words of tests: JSON with single quotes. */
record FieldApi(RecordApi records) {

    static FieldApi of(TestWorkspace workspace, int port) {
        return new FieldApi(RecordApi.of(workspace, port, Role.ADMINISTRATOR));
    }

    TestHttp.Answer post(String object, String json) {
        return records.http().post(path(object), json.replace('\'', '"'));
    }

    /** Adds a field that has to be taken. */
    JsonNode add(String object, String json) {
        return taken(post(object, json), 201);
    }

    TestHttp.Answer patch(String object, String key, String json) {
        return records.http().patch(path(object) + "/" + key, json.replace('\'', '"'));
    }

    JsonNode change(String object, String key, String json) {
        return taken(patch(object, key, json), 200);
    }

    JsonNode get(String path) {
        return taken(records.http().get("/api/v1" + path), 200);
    }

    /** The description of one field. */
    JsonNode field(String object, String key) {
        for (JsonNode field : get("/objects/" + object).path("fields")) {
            if (field.path("key").asString().equals(key)) {
                return field;
            }
        }
        throw new AssertionError("No field " + key);
    }

    List<String> keys(String object) {
        return get("/objects/" + object).path("fields").values().stream()
                .map(field -> field.path("key").asString())
                .toList();
    }

    /** Codes of a refusal with their places. */
    static List<String> faults(TestHttp.Answer answer) {
        return answer.json().path("errors").values().stream()
                .map(
                        fault ->
                                fault.path("pointer").asString()
                                        + " "
                                        + fault.path("code").asString())
                .toList();
    }

    static String path(String object) {
        return "/api/v1/objects/" + object + "/fields";
    }

    static JsonNode taken(TestHttp.Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.json();
    }
}
