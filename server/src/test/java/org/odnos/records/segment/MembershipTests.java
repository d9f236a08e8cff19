package org.odnos.records.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Memberships follow the records by themselves, some seconds later. */
@OdnosTest
class MembershipTests {

    private static final String SERBIAN = "{'field':'country','op':'eq','value':'RS'}";

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    @Autowired private SegmentSweep sweep;

    private RecordApi boss;
    private String ana = "";

    @BeforeEach
    void one_company() {
        boss = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        ana = company("Ana", "RS");
    }

    private String company(String name, String country) {
        return boss.id(
                boss.create("companies", "{'name':'%s','country':'%s'}".formatted(name, country)));
    }

    @Test
    void those_that_a_new_filter_finds_were_there_and_others_enter_and_leave() {
        String serbian = dynamic("Serbian", "company", SERBIAN);
        awaitSize(serbian, 1);
        assertThat(moves(serbian)).isEmpty();

        String bor = company("Bor", "CZ");
        patch("companies", bor, "{'country':'RS'}");
        awaitSize(serbian, 2);
        patch("companies", ana, "{'country':'CZ'}");
        awaitSize(serbian, 1);
        boss.http().delete("/api/v1/companies/" + bor);
        awaitSize(serbian, 0);

        assertThat(moves(serbian)).containsExactly("Ana left");
        boss.http().post("/api/v1/companies/" + bor + "/restore", "");
        awaitSize(serbian, 1);
        assertThat(moves(serbian)).containsExactly("Bor came", "Bor left", "Ana left", "Bor came");
        assertThat(sizes(serbian)).containsExactly(1);
    }

    @Test
    void a_change_of_the_company_or_of_a_deal_moves_people() {
        String person =
                boss.id(boss.create("people", "{'lastName':'Ilić','company':'" + ana + "'}"));
        String abroad =
                dynamic("Abroad", "person", "{'field':'company.country','op':'ne','value':'RS'}");
        String busy =
                dynamic(
                        "Busy",
                        "person",
                        "{'any':{'of':'tasks','where':{'field':'status','op':'eq','value':'open'}}}");
        awaitSize(abroad, 0);
        awaitSize(busy, 0);

        patch("companies", ana, "{'country':'CZ'}");
        boss.create("tasks", "{'title':'Call','about':{'object':'person','id':'" + person + "'}}");
        sweep.sweep();
        awaitSize(abroad, 1);
        awaitSize(busy, 1);
        assertThat(moves(abroad)).containsExactly("Ilić came");
        assertThat(moves(busy)).containsExactly("Ilić came");
    }

    @Test
    void a_segment_inside_another_takes_it_along() {
        String list =
                SegmentApi.created(boss, "{'object':'company','name':'Fair','kind':'static'}");
        String outer = dynamic("Outer", "company", SegmentApi.in(list));
        awaitSize(outer, 0);

        SegmentApi.members(boss, list, "add", "{'ids':['" + ana + "']}");
        awaitSize(outer, 1);
        assertThat(moves(outer)).containsExactly("Ana came");
    }

    @Test
    void a_card_says_in_which_segments_the_record_is_now() {
        String list =
                SegmentApi.created(boss, "{'object':'company','name':'Fair','kind':'static'}");
        SegmentApi.members(boss, list, "add", "{'ids':['" + ana + "']}");
        dynamic("Serbian", "company", SERBIAN);
        dynamic("Czech", "company", SERBIAN.replace("RS", "CZ"));

        assertThat(segmentsOf(ana)).containsExactly("Fair", "Serbian");
        patch("companies", ana, "{'country':'CZ'}");
        assertThat(segmentsOf(ana)).containsExactly("Czech", "Fair");
    }

    private List<String> segmentsOf(String company) {
        return RecordApi.texts(
                boss.http().get("/api/v1/companies/" + company + "/segments").json(), "name");
    }

    private String dynamic(String name, String object, String filter) {
        return SegmentApi.created(
                boss,
                "{'object':'%s','name':'%s','kind':'dynamic','filter':%s}"
                        .formatted(object, name, filter));
    }

    private void patch(String plural, String id, String json) {
        boss.http().patch("/api/v1/" + plural + "/" + id, json.replace('\'', '"'));
    }

    private void awaitSize(String segment, int size) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(
                        () ->
                                assertThat(
                                                boss.http()
                                                        .get("/api/v1/segments/" + segment)
                                                        .json()
                                                        .path("size")
                                                        .asInt(-1))
                                        .isEqualTo(size));
    }

    /** The newest first. */
    private List<String> moves(String segment) {
        return items("/api/v1/segments/" + segment + "/moves")
                .map(
                        move ->
                                move.at("/record/name").asString()
                                        + (move.path("entered").asBoolean() ? " came" : " left"))
                .toList();
    }

    private List<Integer> sizes(String segment) {
        return items("/api/v1/segments/" + segment + "/sizes")
                .map(day -> day.path("size").asInt())
                .toList();
    }

    private Stream<JsonNode> items(String path) {
        return StreamSupport.stream(
                boss.http().get(path).json().path("items").spliterator(), false);
    }
}
