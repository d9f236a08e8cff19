package org.odnos.records.share;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.odnos.records.object.Description;
import org.odnos.records.object.ObjectCatalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** What a share opens, to whom and until when. */
@OdnosTest
class ShareApiTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @Autowired private ObjectCatalogue catalogue;
    @LocalServerPort private int port;
    private RecordApi boss;
    private RecordApi seller;
    private String person;

    @BeforeEach
    void a_person_of_others() {
        boss = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        seller = RecordApi.of(workspace, port, Role.SELLER);
        person = boss.id(boss.create("people", "{'firstName':'Foreign'}"));
    }

    @Test
    void a_shared_record_is_in_lists_counts_and_search() {
        assertThat(seller.names("people", "{}")).isEmpty();
        share(user("see", null));

        assertThat(seller.names("people", "{}")).containsExactly("Foreign");
        assertThat(seller.query("people", "{'count':'exact'}").path("count").asInt()).isEqualTo(1);
        assertThat(found("foreign")).isEqualTo(1);
        assertThat(seller.http().get("/api/v1/people/" + person).status()).isEqualTo(200);
    }

    @Test
    void what_is_shared_for_seeing_is_not_edited_and_nothing_shared_is_deleted() {
        share(user("see", null));
        assertThat(rename(seller).status()).isEqualTo(403);

        share(user("edit", null));
        assertThat(rename(seller).status()).isEqualTo(200);
        assertThat(seller.http().delete("/api/v1/people/" + person).status()).isEqualTo(403);
    }

    @Test
    void a_share_ends_when_it_is_taken_back() {
        share(user("see", null));
        share("");

        assertThat(seller.names("people", "{}")).isEmpty();
        assertThat(seller.http().get("/api/v1/people/" + person).status()).isEqualTo(404);
    }

    @Test
    void a_share_ends_after_its_last_day() {
        share(user("see", LocalDate.now(workspace.administrator().zone())));
        assertThat(seller.names("people", "{}")).hasSize(1);

        workspace
                .transaction()
                .executeWithoutResult(
                        _ ->
                                workspace
                                        .jdbc()
                                        .sql("update record_share set until_on = current_date - 3")
                                        .update());
        assertThat(seller.names("people", "{}")).isEmpty();
        assertThat(shares(boss)).isEmpty();
    }

    @Test
    void a_department_shares_with_its_parts() {
        String whole = boss.id(boss.create("departments", "{'name':'Whole'}"));
        String part =
                boss.id(boss.create("departments", "{'name':'Part','parent':'" + whole + "'}"));
        boss.http()
                .patch("/api/v1/users/" + seller.user().id(), "{\"department\":\"" + part + "\"}");

        share("{\"department\":\"" + whole + "\",\"may\":\"see\"}");

        assertThat(seller.names("people", "{}")).containsExactly("Foreign");
    }

    @Test
    void notes_about_a_shared_record_are_seen_with_it() {
        boss.create("notes", "{'text':'Said','about':{'object':'person','id':'" + person + "'}}");
        assertThat(seller.query("notes", "{}").path("items")).isEmpty();

        share(user("see", null));

        assertThat(seller.query("notes", "{}").path("items")).hasSize(1);
        assertThat(seller.http().get("/api/v1/people/" + person + "/timeline").text())
                .contains("Said");
    }

    @Test
    void who_may_edit_by_his_role_shares_and_who_sees_knows_with_whom() {
        share(user("see", null));
        assertThat(shares(seller)).hasSize(1);
        assertThat(put(seller, "").status()).isEqualTo(403);

        boss.http().patch("/api/v1/people/" + person, owner());
        assertThat(put(seller, "").status()).isEqualTo(200);
        assertThat(shares(seller)).isEmpty();
    }

    @Test
    void a_share_is_neither_passed_on_nor_a_way_to_own_the_record() {
        share(user("edit", null));

        TestHttp.Answer passed = put(seller, user("edit", null));
        TestHttp.Answer owned = seller.http().patch("/api/v1/people/" + person, owner());

        assertThat(passed.status()).isEqualTo(403);
        assertThat(passed.code()).isEqualTo("share.only-shared");
        assertThat(owned.status()).isEqualTo(422);
        assertThat(owned.json().at("/errors/0/pointer").asString()).isEqualTo("/owner");
        assertThat(owned.json().at("/errors/0/code").asString()).isEqualTo("share.gives-no-owner");
        assertThat(shares(seller)).hasSize(1);
    }

    private String owner() {
        return "{\"owner\":\"" + seller.user().id() + "\"}";
    }

    @Test
    void a_share_leaves_what_is_remembered_of_objects_and_one_that_ends_leaves_the_others() {
        Description before = description();
        String other = boss.id(boss.create("people", "{'firstName':'Other'}"));
        share(user("see", null));
        boss.http()
                .put(
                        "/api/v1/people/" + other + "/shares",
                        "{\"items\":[" + user("see", null) + "]}");
        assertThat(seller.names("people", "{}")).hasSize(2);

        share("");

        assertThat(seller.names("people", "{}")).containsExactly("Other");
        assertThat(description()).isSameAs(before);
    }

    private Description description() {
        return Objects.requireNonNull(
                CurrentCaller.call(
                        workspace.administrator(),
                        () -> workspace.transaction().execute(_ -> catalogue.current())));
    }

    @Test
    void sharing_is_told_on_the_timeline() {
        share(user("see", null));
        share("");

        JsonNode items =
                boss.http()
                        .get("/api/v1/people/" + person + "/timeline?kinds=shared")
                        .json()
                        .path("items");
        assertThat(items).hasSize(2);
        assertThat(items.at("/1/given/0/id").asString()).isEqualTo(seller.user().id().toString());
        assertThat(items.at("/0/taken/0/name").asString()).isEqualTo("Seller");
    }

    @Test
    void bad_shares_are_refused_where_they_are_bad() {
        assertThat(pointer(user("see", LocalDate.of(2020, 1, 1)))).isEqualTo("/items/0/until");
        assertThat(pointer("{\"user\":\"" + person + "\",\"may\":\"see\"}"))
                .isEqualTo("/items/0/user");
        assertThat(pointer("{\"may\":\"see\"}")).isEqualTo("/items/0");
        assertThat(pointer(user("see", null) + "," + user("edit", null))).isEqualTo("/items/1");
        assertThat(put(boss, "{\"user\":null,\"may\":\"own\"}").status()).isEqualTo(422);
        String product = boss.id(boss.create("products", "{'name':'Thing'}"));
        assertThat(
                        boss.http()
                                .put("/api/v1/products/" + product + "/shares", "{\"items\":[]}")
                                .code())
                .isEqualTo("share.seen-by-all");
    }

    @Test
    void a_role_that_sees_no_such_records_sees_no_shared_one() {
        share(user("see", null));
        boss.http()
                .put(
                        "/api/v1/role-access",
                        """
                        {"items":[{"role":"seller","object":"person","see":"none","create":"none",
                         "edit":"none","delete":"none"}]}
                        """);

        assertThat(seller.http().get("/api/v1/people/" + person).status()).isEqualTo(404);
        assertThat(found("foreign")).isZero();
    }

    @Test
    void two_shares_that_are_taken_back_at_once_do_not_wait_for_each_other() {
        share(user("see", null));
        String first = person;
        person = boss.id(boss.create("people", "{'firstName':'Other'}"));
        share(user("see", null));

        Integer status =
                workspace
                        .transaction()
                        .execute(
                                _ -> {
                                    workspace
                                            .jdbc()
                                            .sql("delete from record_share where record_id = ?")
                                            .param(UUID.fromString(first))
                                            .update();
                                    return put(boss, "").status();
                                });

        assertThat(status).isEqualTo(200);
        assertThat(seller.names("people", "{}")).isEmpty();
    }

    private int found(String text) {
        return seller.http().get("/api/v1/search?q=" + text).json().path("items").size();
    }

    private TestHttp.Answer rename(RecordApi api) {
        return api.http().patch("/api/v1/people/" + person, "{\"position\":\"Boss\"}");
    }

    private String user(String may, @Nullable LocalDate until) {
        String day = until == null ? "null" : "\"" + until + "\"";
        return "{\"user\":\"%s\",\"may\":\"%s\",\"until\":%s}"
                .formatted(seller.user().id(), may, day);
    }

    private void share(String items) {
        TestHttp.Answer answer = put(boss, items);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    private String pointer(String items) {
        return put(boss, items).json().at("/errors/0/pointer").asString();
    }

    private TestHttp.Answer put(RecordApi api, String items) {
        return api.http()
                .put("/api/v1/people/" + person + "/shares", "{\"items\":[" + items + "]}");
    }

    private JsonNode shares(RecordApi api) {
        return api.http().get("/api/v1/people/" + person + "/shares").json().path("items");
    }
}
