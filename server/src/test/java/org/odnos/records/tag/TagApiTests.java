package org.odnos.records.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp.Answer;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** Tags as the company's own words. */
@OdnosTest
class TagApiTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    private RecordApi boss;
    private String first;

    @BeforeEach
    void two_important_people_and_another() {
        boss = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        first = boss.id(person("A", "'VIP','Fair'"));
        person("B", "'vip '");
        person("C", "'Press'");
    }

    @Test
    void another_spelling_is_the_same_tag_by_its_first_name() {
        JsonNode created = person("D", "' vIp','VIP','Neu','neu'");

        assertThat(texts(created.path("tags"))).containsExactly("VIP", "Neu");
        assertThat(listed("")).containsExactly("Fair", "Neu", "Press", "VIP");
        assertThat(tag("VIP").path("records").asInt()).isEqualTo(3);
        assertThat(boss.names("people", "{'field':'tags','op':'eq','value':'vip'}"))
                .containsExactly("A", "B", "D");
    }

    @Test
    void suggestions_are_found_in_any_script_and_begin_as_typed_first() {
        person("D", "'Čačak','Old Čačak'");

        assertThat(listed("&offered=true&q=" + url("чач"))).containsExactly("Čačak", "Old Čačak");
        assertThat(listed("&offered=true&q=" + url("cac"))).containsExactly("Čačak", "Old Čačak");
    }

    @Test
    void a_renamed_tag_changes_on_records_and_filters_that_name_it_follow() {
        String segment =
                post(
                                "/api/v1/segments",
                                ("{'object':'person','name':'Important','kind':'dynamic',"
                                        + "'filter':{'field':'tags','op':'in','value':['VIP']}}"))
                        .json()
                        .path("id")
                        .asString();

        JsonNode job = ended(rename("VIP", "Key client"));

        assertThat(job.at("/result/changed").asInt()).isEqualTo(2);
        assertThat(texts(record().path("tags"))).containsExactly("Key client", "Fair");
        assertThat(listed("")).containsExactly("Fair", "Key client", "Press");
        assertThat(
                        boss.names(
                                "people",
                                "{'field':'segments','op':'in','value':['" + segment + "']}"))
                .containsExactly("A", "B");
        assertThat(texts(person("D", "'vip'").path("tags"))).containsExactly("Key client");
        assertThat(words("VIP")).contains("Key client");
    }

    @Test
    void an_undone_rename_gives_records_and_vocabulary_the_former_name_and_can_be_redone() {
        JsonNode job = ended(rename("VIP", "Key client"));

        JsonNode undone = ended(undo(job));
        assertThat(texts(record().path("tags"))).containsExactly("VIP", "Fair");
        assertThat(listed("")).containsExactly("Fair", "Press", "VIP");

        ended(undo(undone));
        assertThat(texts(record().path("tags"))).containsExactly("Key client", "Fair");
        assertThat(listed("")).containsExactly("Fair", "Key client", "Press");
    }

    @Test
    void merged_tags_become_one_on_every_record_once() {
        String merge =
                json(
                        "{'into':'%s','from':['%s','%s']}"
                                .formatted(id("VIP"), id("Fair"), id("Press")));

        JsonNode job = ended(post("/api/v1/tags/merge", merge));

        assertThat(job.at("/result/changed").asInt()).isEqualTo(2);
        assertThat(texts(record().path("tags"))).containsExactly("VIP");
        assertThat(listed("")).containsExactly("VIP");
        assertThat(boss.names("people", "{'field':'tags','op':'eq','value':'Press'}")).hasSize(3);
        ended(undo(job));
        assertThat(texts(record().path("tags"))).containsExactly("VIP", "Fair");
        assertThat(listed("")).containsExactly("Fair", "Press", "VIP");
    }

    @Test
    void a_retired_tag_stays_where_it_is_and_nobody_adds_it() {
        change("VIP", "{'retired':true}");

        assertThat(listed("&offered=true&q=v")).isEmpty();
        assertThat(update("{'tags':['VIP']}").status()).isEqualTo(200);
        Answer added = post("/api/v1/people", "{'firstName':'E','tags':['vip']}");
        assertThat(added.status()).isEqualTo(422);
        assertThat(added.text()).contains("value.retired-tag").contains("VIP");
        change("VIP", "{'retired':false}");
        assertThat(listed("&offered=true&q=v")).containsExactly("VIP");
    }

    @Test
    void a_deleted_tag_is_gone_from_records_and_comes_back_with_the_undo() {
        JsonNode job = ended(boss.http().delete("/api/v1/tags/" + id("VIP")));
        assertThat(texts(record().path("tags"))).containsExactly("Fair");
        assertThat(listed("")).containsExactly("Fair", "Press");

        ended(undo(job));

        assertThat(texts(record().path("tags"))).containsExactly("VIP", "Fair");
        assertThat(tag("VIP").path("records").asInt()).isEqualTo(2);
    }

    @Test
    void a_name_that_is_taken_is_refused_and_one_that_was_is_free_once_no_record_has_it() {
        assertThat(rename("Press", "vip").code()).isEqualTo("tag.taken");
        assertThat(rename("VIP", "VIP").code()).isEqualTo("invalid");
        ended(rename("VIP", "Key client"));

        Answer made =
                post(
                        "/api/v1/tags",
                        "{'object':'person','field':'tags','name':'VIP','color':'teal'}");

        assertThat(made.status()).isEqualTo(201);
        assertThat(boss.names("people", "{'field':'tags','op':'eq','value':'VIP'}")).isEmpty();
        assertThat(boss.http().get("/api/v1/objects/person").json().path("fields"))
                .anyMatch(field -> field.at("/vocabulary/colors/VIP").asString("").equals("teal"));
    }

    @Test
    void a_tag_in_a_formula_is_not_renamed_under_it() {
        Answer field =
                post(
                        "/api/v1/objects/person/fields",
                        ("{'type':'formula','labels':{'en':'Important'},"
                                + "'expression':'\\\"VIP\\\" in tags'}"));
        assertThat(field.status()).as(field.text()).isEqualTo(201);

        Answer refused = rename("VIP", "Key client");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Important");
    }

    @Test
    void counts_are_of_what_the_reader_sees_and_only_who_may_edit_all_decides() {
        RecordApi seller = RecordApi.of(workspace, port, Role.SELLER);
        seller.create("people", "{'firstName':'Mine','tags':['VIP']}");

        JsonNode page =
                seller.http().get("/api/v1/tags?object=person&field=tags&counts=true&q=VIP").json();

        assertThat(page.path("editable").asBoolean()).isFalse();
        assertThat(page.at("/items/0/records").asInt()).isEqualTo(1);
        String path = "/api/v1/tags/" + id("VIP");
        assertThat(seller.http().patch(path, json("{'retired':true}")).status()).isEqualTo(403);
        assertThat(seller.http().post(path + "/rename", json("{'name':'X'}")).status())
                .isEqualTo(403);
        assertThat(seller.http().delete(path).status()).isEqualTo(403);
    }

    @Test
    void what_is_wrong_is_said_and_nothing_breaks() {
        String tags = "/api/v1/tags?object=person&field=";
        assertThat(boss.http().get(tags + "email").code()).isEqualTo("invalid");
        assertThat(boss.http().get(tags + "tags&limit=0").status()).isEqualTo(422);
        assertThat(boss.http().get(tags + "tags&q=%00").status()).isEqualTo(400);
        assertThat(boss.http().get("/api/v1/tags?object=ghost&field=tags").status()).isEqualTo(422);
        assertThat(rename("VIP", " ").status()).isEqualTo(422);
        assertThat(rename("VIP", "x".repeat(61)).status()).isEqualTo(422);
        assertThat(rename("VIP", "a\\u0000b").status()).isEqualTo(422);
        assertThat(
                        post("/api/v1/tags/merge", "{'into':'%s','from':[]}".formatted(id("VIP")))
                                .status())
                .isEqualTo(422);
        String nobody = "00000000-0000-0000-0000-000000000001";
        assertThat(boss.http().delete("/api/v1/tags/" + nobody).status()).isEqualTo(404);
        String unknown = json("{'into':'%s','from':['%s']}".formatted(id("VIP"), nobody));
        assertThat(post("/api/v1/tags/merge", unknown).status()).isEqualTo(422);
        assertThat(
                        boss.http()
                                .get(
                                        "/api/v1/people?filter="
                                                + url(
                                                        json(
                                                                "{'field':'tags','op':'eq','value':'\\u0000'}")))
                                .status())
                .isEqualTo(422);
    }

    private JsonNode person(String name, String tags) {
        return boss.create("people", "{'firstName':'%s','tags':[%s]}".formatted(name, tags));
    }

    private Answer post(String path, String body) {
        return boss.http().post(path, json(body));
    }

    private JsonNode record() {
        return boss.http().get("/api/v1/people/" + first).json();
    }

    private Answer update(String json) {
        return boss.http().patch("/api/v1/people/" + first, json(json));
    }

    private List<String> listed(String more) {
        Answer page = boss.http().get("/api/v1/tags?object=person&field=tags" + more);
        assertThat(page.status()).as(page.text()).isEqualTo(200);
        return RecordApi.texts(page.json(), "name");
    }

    private JsonNode tag(String name) {
        return boss.http()
                .get("/api/v1/tags?object=person&field=tags&counts=true&q=" + url(name))
                .json()
                .at("/items/0");
    }

    private String id(String name) {
        return tag(name).path("id").asString();
    }

    private Answer rename(String tag, String name) {
        return boss.http()
                .post("/api/v1/tags/" + id(tag) + "/rename", json("{'name':'" + name + "'}"));
    }

    private void change(String tag, String body) {
        Answer changed = boss.http().patch("/api/v1/tags/" + id(tag), json(body));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    private String words(String tag) {
        String body =
                json(
                        "{'object':'person','filter':{'field':'tags','op':'eq','value':'"
                                + tag
                                + "'}}");
        return boss.http().post("/api/v1/filters/describe", body).text();
    }

    private Answer undo(JsonNode job) {
        return boss.http().post("/api/v1/jobs/" + job.path("id").asString() + "/undo", "{}");
    }

    private JsonNode ended(Answer started) {
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        String path = "/api/v1/jobs/" + started.json().path("id").asString();
        return await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .until(
                        () -> boss.http().get(path).json(),
                        job ->
                                !List.of("queued", "running")
                                        .contains(job.path("status").asString()));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static String url(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
