package org.odnos.records;

import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** A user's view of the records API, in the words of tests. */
public record RecordApi(TestUser user, TestHttp http) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public static RecordApi of(TestWorkspace workspace, int port, Role role) {
        TestUser user = TestUser.in(workspace.id(), role);
        return new RecordApi(user, TestHttp.program(port, user.token()));
    }

    /** Creates a record and answers it. */
    public JsonNode create(String plural, String json) {
        TestHttp.Answer answer = http.post("/api/v1/" + plural, json.replace('\'', '"'));
        if (answer.status() != 201) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.json();
    }

    public String id(JsonNode record) {
        return record.path("id").asString();
    }

    /** The first page of a list in a request's JSON, written with single quotes. */
    public JsonNode query(String plural, String json) {
        TestHttp.Answer answer = http.post("/api/v1/" + plural + "/query", json.replace('\'', '"'));
        if (answer.status() != 200) {
            throw new AssertionError(answer.status() + " " + answer.text());
        }
        return answer.json();
    }

    /** Names of the records that a filter finds, in the list's own order. */
    public List<String> names(String plural, String filter) {
        return texts(query(plural, "{'limit':1000,'filter':" + filter + "}"), "name");
    }

    public static List<String> texts(JsonNode page, String field) {
        return StreamSupport.stream(page.path("items").spliterator(), false)
                .map(item -> item.path(field).asString(""))
                .toList();
    }

    /** All pages of a list, one after the other. */
    public List<JsonNode> pages(String plural, String sort, int limit) {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page = query(plural, "{'limit':%d,'sort':%s}".formatted(limit, sorted(sort)));
        while (true) {
            page.path("items").forEach(items::add);
            if (page.path("next").isNull()) {
                return items;
            }
            page =
                    query(
                            plural,
                            "{'limit':%d,'sort':%s,'after':'%s'}"
                                    .formatted(limit, sorted(sort), page.path("next").asString()));
        }
    }

    private static String sorted(String sort) {
        return JSON.writeValueAsString(sort.split(",", -1));
    }
}
