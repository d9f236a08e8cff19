package org.odnos.records.trash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** The trash of all objects, its end, and what of it stands in the history of settings. */
@OdnosTest
class TrashApiTests {

    private static final String TRASH = "/api/v1/trash";

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort private int port;
    @Autowired private Emptying emptying;

    private RecordApi api;
    private String company;
    private String deal;
    private String task;
    private String note;

    @BeforeEach
    void a_company_with_what_hangs_on_it() {
        api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        company = api.id(api.create("companies", "{'name':'Zenith'}"));
        String pipeline = api.id(api.create("pipelines", "{'name':'Sales'}"));
        api.create("stages", "{'name':'Offer','kind':'open','pipeline':'%s'}".formatted(pipeline));
        deal =
                api.id(
                        api.create(
                                "deals",
                                "{'name':'Floor','pipeline':'%s','company':'%s'}"
                                        .formatted(pipeline, company)));
        String about = "'about':{'object':'company','id':'%s'}".formatted(company);
        task = api.id(api.create("tasks", "{'title':'Call',%s}".formatted(about)));
        note = api.id(api.create("notes", "{'text':'Likes oak',%s}".formatted(about)));
    }

    @Test
    void everything_deleted_stands_in_one_list_the_latest_first_with_who_and_until_when() {
        delete("companies", company);
        delete("tasks", task);
        RecordApi seller = RecordApi.of(workspace, port, Role.SELLER);
        String own = seller.id(seller.create("people", "{'lastName':'Own'}"));
        seller.http().delete("/api/v1/people/" + own);

        JsonNode first = api.http().get(TRASH + "?limit=2").json();
        JsonNode second = api.http().get(TRASH + "?after=" + first.path("next").asString()).json();
        JsonNode only = api.http().get(TRASH + "?objects=company").json();

        assertThat(ids(first)).containsExactly(own, task);
        assertThat(ids(second)).containsExactly(company);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(only.at("/items/0/name").asString()).isEqualTo("Zenith");
        assertThat(only.at("/items/0/deletedBy/id").asString())
                .isEqualTo(api.user().id().toString());
        assertThat(only.at("/items/0/goneAt").asString())
                .isGreaterThan(only.at("/items/0/deletedAt").asString());
        assertThat(ids(seller.http().get(TRASH).json())).containsExactly(own);
        assertThat(api.http().get(TRASH + "?objects=horse").status()).isEqualTo(422);
    }

    @Test
    void after_its_time_a_record_is_gone_with_its_notes_and_others_point_to_nothing() {
        delete("companies", company);
        empty();
        assertThat(get("companies", company + "/timeline").status()).isEqualTo(200);

        age();
        empty();

        assertThat(get("companies", company + "/timeline").status()).isEqualTo(404);
        assertThat(get("notes", note).status()).isEqualTo(404);
        assertThat(get("tasks", task).json().path("about").isNull()).isTrue();
        assertThat(get("deals", deal).json().path("company").isNull()).isTrue();
        JsonNode told = get("deals", deal + "/changes").json().at("/items/0");
        assertThat(told.path("origin").asString()).isEqualTo("SYSTEM");
        assertThat(told.at("/changes/0/field").asString()).isEqualTo("company");
        assertThat(told.at("/changes/0/to").isNull()).isTrue();
        assertThat(api.http().get("/api/v1/audit?objects=trash").json().findValuesAsString("field"))
                .containsExactly("erased.company");
        assertThat(rows("select count(*) from change where record_id = '%s'".formatted(company)))
                .isEqualTo(1);
    }

    @Test
    void a_trash_that_is_never_emptied_keeps_all_and_begins_to_count_when_it_is_emptied_again() {
        delete("companies", company);
        age();
        assertThat(term("{\"days\":null}").status()).isEqualTo(200);
        empty();
        assertThat(api.http().get(TRASH).json().at("/items/0/goneAt").isNull()).isTrue();

        term("{\"days\":30}");
        empty();

        assertThat(api.http().get(TRASH).json().path("items").size()).isEqualTo(1);
        assertThat(term("{\"days\":0}").json().at("/errors/0/code").asString())
                .isEqualTo("field.number-out-of-range");
        RecordApi manager = RecordApi.of(workspace, port, Role.MANAGER);
        assertThat(manager.http().put(TRASH + "/settings", "{\"days\":1}").status()).isEqualTo(403);
    }

    @Test
    void what_is_at_work_may_still_bring_things_back_so_nothing_is_erased_meanwhile() {
        delete("companies", company);
        age();
        sql(
                "insert into job (id, kind, status, created_at, created_by, caller, plan, state,"
                        + " steps, done) select id, 'bulkUndo', 'queued', now(), id, '{}',"
                        + " '{}', '{}', 0, 0 from app_user limit 1");

        empty();

        assertThat(api.http().get(TRASH).json().path("items").size()).isEqualTo(1);
    }

    @Test
    void changes_of_settings_and_of_what_a_company_is_built_of_are_told_to_administrators() {
        String rate = "/api/v1/exchange-rates/USD/2026-01-01";
        assertThat(api.http().put(rate, "{\"rate\":0.9}").status()).isEqualTo(200);
        api.http().patch("/api/v1/company-settings", "{\"name\":\"Javor\"}");
        String me = api.user().id().toString();

        JsonNode all = api.http().get("/api/v1/audit?limit=2").json();
        JsonNode rest = api.http().get("/api/v1/audit?after=" + all.path("next").asString()).json();

        assertThat(all.at("/items/0/about/object").asString()).isEqualTo("companySettings");
        assertThat(all.at("/items/0/changes/0/to").asString()).isEqualTo("Javor");
        assertThat(all.at("/items/1/changes/0/field").asString()).isEqualTo("USD 2026-01-01");
        assertThat(rest.path("items").findValuesAsString("kind")).containsOnly("created");
        assertThat(audit("by=" + me).size()).isEqualTo(audit("").size()).isPositive();
        assertThat(audit("by=" + company)).isEmpty();
        assertThat(audit("objects=exchangeRate").size()).isEqualTo(1);
        assertThat(audit("to=2020-01-01T00:00:00Z")).isEmpty();
        RecordApi manager = RecordApi.of(workspace, port, Role.MANAGER);
        assertThat(manager.http().get("/api/v1/audit").status()).isEqualTo(403);
        assertThat(api.http().get("/api/v1/audit?from=yesterday").status()).isEqualTo(422);
    }

    private JsonNode audit(String question) {
        return api.http().get("/api/v1/audit?" + question).json().path("items");
    }

    private static List<String> ids(JsonNode page) {
        return RecordApi.texts(page, "id");
    }

    private void delete(String plural, String id) {
        assertThat(api.http().delete("/api/v1/" + plural + "/" + id).status()).isEqualTo(204);
    }

    private TestHttp.Answer get(String plural, String rest) {
        return api.http().get("/api/v1/" + plural + "/" + rest);
    }

    private TestHttp.Answer term(String json) {
        return api.http().put(TRASH + "/settings", json);
    }

    private void empty() {
        CurrentCaller.run(Caller.system(workspace.id()), emptying::run);
    }

    private void age() {
        sql(
                "update company set deleted_at = deleted_at - interval '31 days' where deleted_at"
                        + " is not null");
        sql("update trash_setting set counts_from = now() - interval '90 days'");
    }

    private void sql(String statement) {
        workspace.sql(statement);
    }

    private long rows(String statement) {
        return workspace.read(Long.class, statement);
    }
}
