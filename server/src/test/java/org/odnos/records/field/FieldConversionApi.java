package org.odnos.records.field;

import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.records.RecordApi;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/** An administrator who changes types of fields of companies, in the words of tests. */
record FieldConversionApi(FieldApi fields, TestWorkspace workspace) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static FieldConversionApi of(TestWorkspace workspace, int port) {
        return new FieldConversionApi(FieldApi.of(workspace, port), workspace);
    }

    /** With a field of texts that is to change. */
    static FieldConversionApi withWood(TestWorkspace workspace, int port) {
        FieldConversionApi api = of(workspace, port);
        api.fields.add(
                "company",
                "{'type':'text','labels':{'en':'Wood','cs':'Dřevo'},'required':false,'default':'Oak'}");
        return api;
    }

    RecordApi records() {
        return fields.records();
    }

    TestHttp.Answer ask(String key, String what, String json) {
        return records().http().post(path(key) + what, json.replace('\'', '"'));
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

    JsonNode made(String name, @Nullable String wood) {
        String json = JSON.createObjectNode().put("name", name).put("wood", wood).toString();
        return FieldApi.taken(records().http().post("/api/v1/companies", json), 201);
    }

    JsonNode now(JsonNode record) {
        return fields.get("/companies/" + records().id(record));
    }

    JsonNode patched(JsonNode record, String change) {
        String path = "/api/v1/companies/" + records().id(record);
        return FieldApi.taken(records().http().patch(path, change.replace('\'', '"')), 200);
    }

    /** The columns of companies' own fields. */
    List<String> columns() {
        return all(
                """
                select attname from pg_attribute where attrelid = 'company'::regclass
                    and starts_with(attname, 'x_') and not attisdropped
                """);
    }

    /** Whatever in the database still follows what is written to companies. */
    List<String> watches() {
        return all(
                """
                select tgname from pg_trigger where tgrelid = 'company'::regclass
                    and starts_with(tgname, 'x_company')
                """);
    }

    List<String> all(String question) {
        return in(() -> workspace.jdbc().sql(question).query((row, _) -> row.getString(1)).list());
    }

    void run(String statement) {
        in(() -> workspace.jdbc().sql(statement).update());
    }

    /** The client of tests has a connection of its own. */
    private <T> T in(Supplier<T> op) {
        return Objects.requireNonNull(workspace.transaction().execute(_ -> op.get()));
    }
}
