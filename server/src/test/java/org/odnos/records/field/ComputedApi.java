package org.odnos.records.field;

import org.odnos.records.RecordApi;

import tools.jackson.databind.JsonNode;

/** Computed fields and the records that have them, in the words of tests. */
record ComputedApi(FieldApi fields) {

    RecordApi records() {
        return fields.records();
    }

    JsonNode formula(String object, String key, String expression) {
        return fields.add(
                object,
                "{'key':'%s','type':'formula','labels':{'en':'%s'},'expression':%s}"
                        .formatted(key, key, quoted(expression)));
    }

    void rollUp(String key, String rollUp) {
        fields.add(
                "company",
                "{'key':'%s','type':'rollUp','labels':{'en':'%s'},'rollUp':%s}"
                        .formatted(key, key, rollUp));
    }

    /** Single quotes of an expression survive those that stand for JSON's own. */
    private static String quoted(String expression) {
        return "'" + expression.replace("'", "\\u0027") + "'";
    }

    String create(String plural, String json) {
        return records().id(records().create(plural, json));
    }

    void change(String plural, String id, String json) {
        FieldApi.taken(
                records().http().patch("/api/v1/" + plural + "/" + id, json.replace('\'', '"')),
                200);
    }

    JsonNode get(String plural, String id) {
        return fields.get("/" + plural + "/" + id);
    }

    String text(String plural, String id, String field) {
        return get(plural, id).path(field).asString();
    }
}
