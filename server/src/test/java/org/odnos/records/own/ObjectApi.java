package org.odnos.records.own;

import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** A user's view of objects, in the words of tests: JSON with single quotes. */
record ObjectApi(RecordApi records) {

    static ObjectApi of(TestWorkspace workspace, int port, Role role) {
        return new ObjectApi(RecordApi.of(workspace, port, role));
    }

    /** A vehicle with a make to choose and a company that has it. */
    void makeVehicle() {
        post("/objects", "{'labels':{'en':'Vehicle'},'pluralLabels':{'en':'Vehicles'}}", 201);
        field("vehicle", "{'type':'relation','relation':'company','labels':{'en':'Company'}}");
    }

    /** A choice between red and blue. */
    void addColour(String object) {
        field(
                object,
                "{'type':'choice','key':'colour','labels':{'en':'Colour'},'options':["
                        + "{'value':'red','labels':{'en':'Red'}},"
                        + "{'value':'blue','labels':{'en':'Blue'}}]}");
    }

    JsonNode field(String object, String json) {
        return post("/objects/" + object + "/fields", json, 201);
    }

    JsonNode post(String path, String json, int status) {
        return taken(records.http().post("/api/v1" + path, json.replace('\'', '"')), status);
    }

    JsonNode patch(String path, String json) {
        return taken(records.http().patch("/api/v1" + path, json.replace('\'', '"')), 200);
    }

    JsonNode put(String path, String json) {
        return taken(records.http().put("/api/v1" + path, json.replace('\'', '"')), 200);
    }

    JsonNode get(String path) {
        return taken(records.http().get("/api/v1" + path), 200);
    }

    void delete(String path) {
        taken(records.http().delete("/api/v1" + path), 204);
    }

    /** Codes of a refusal with their places. */
    List<String> faults(String path, String json) {
        return records
                .http()
                .post("/api/v1" + path, json.replace('\'', '"'))
                .json()
                .path("errors")
                .values()
                .stream()
                .map(one -> one.path("pointer").asString() + " " + one.path("code").asString())
                .toList();
    }

    static List<String> texts(JsonNode items, String field) {
        return items.values().stream().map(item -> item.path(field).asString("")).toList();
    }

    private static JsonNode taken(TestHttp.Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.text().isEmpty()
                ? tools.jackson.databind.node.NullNode.instance
                : answer.json();
    }
}
