package org.odnos.people.relation;

import static org.assertj.core.api.Assertions.assertThat;

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

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

@OdnosTest
class TieApiTests {

    @RegisterExtension static final TestWorkspace WORKSPACE = new TestWorkspace();

    @LocalServerPort private int port;

    private RecordApi api;
    private String recommended;
    private String spouse;
    private String ana;
    private String boris;

    @BeforeEach
    void two_people() {
        api = RecordApi.of(WORKSPACE, port, Role.ADMINISTRATOR);
        recommended =
                kind(
                        "'name':'Recommended','backName':'Recommended"
                                + " by','fromKind':'person','toKind':'either'");
        spouse = kind("'name':'Spouse','symmetrical':true,'fromKind':'person','toKind':'person'");
        ana = person("Ana");
        boris = person("Boris");
    }

    @Test
    void a_symmetrical_kind_has_one_name() {
        JsonNode kind = api.http().get("/api/v1/tie-kinds/" + spouse).json();

        assertThat(kind.path("backName").asString()).isEqualTo("Spouse");
    }

    @Test
    void a_symmetrical_kind_joins_alike() {
        Answer answer =
                post(
                        "tie-kinds",
                        "'name':'X','symmetrical':true,'fromKind':'person','toKind':'company'");

        assertThat(code(answer)).isEqualTo("tie-kind.symmetrical-joins-alike");
    }

    @Test
    void a_tie_is_called_by_its_kind_and_follows_its_new_name() {
        String tie = tie(recommended, ana, boris);

        api.http().patch("/api/v1/tie-kinds/" + recommended, "{\"name\":\"Brought\"}");

        assertThat(api.http().get("/api/v1/ties/" + tie).json().path("name").asString())
                .isEqualTo("Brought");
    }

    @Test
    void nobody_is_tied_to_himself() {
        assertThat(code(post("ties", people(recommended, ana, ana)))).isEqualTo("tie.to-itself");
    }

    @Test
    void two_are_tied_once_in_one_way() {
        tie(recommended, ana, boris);
        tie(spouse, ana, boris);

        assertThat(code(post("ties", people(recommended, ana, boris)))).isEqualTo("tie.twice");
        assertThat(code(post("ties", people(spouse, boris, ana)))).isEqualTo("tie.twice");
        tie(recommended, boris, ana); // The other way it says something else.
    }

    @Test
    void what_is_over_may_come_again() {
        String tie = tie(spouse, ana, boris);
        api.http().patch("/api/v1/ties/" + tie, "{\"endedOn\":\"2020-02-02\"}");

        tie(spouse, boris, ana);
    }

    @Test
    void a_kind_joins_what_it_says() {
        String oak = api.id(api.create("companies", "{'name':'Oak'}"));

        Answer answer =
                post(
                        "ties",
                        "'kind':'%s','fromPerson':'%s','toCompany':'%s'"
                                .formatted(spouse, ana, oak));

        assertThat(code(answer)).isEqualTo("tie.kind-joins-others");
    }

    @Test
    void each_end_is_one_record() {
        Answer none = post("ties", "'kind':'%s','fromPerson':'%s'".formatted(recommended, ana));

        assertThat(code(none)).isEqualTo("tie.one-at-each-end");
    }

    @Test
    void a_tie_does_not_end_before_it_began() {
        Answer answer =
                post(
                        "ties",
                        people(spouse, ana, boris)
                                + ",'startedOn':'2020-01-01','endedOn':'2019-01-01'");

        assertThat(code(answer)).isEqualTo("tie.ends-before-start");
    }

    @Test
    void a_kind_that_ties_somebody_is_neither_deleted_nor_narrowed() {
        tie(recommended, ana, boris);

        assertThat(api.http().delete("/api/v1/tie-kinds/" + recommended).code())
                .isEqualTo("tie-kind.in-use");
        assertThat(
                        api.http()
                                .patch(
                                        "/api/v1/tie-kinds/" + recommended,
                                        "{\"toKind\":\"company\"}")
                                .code())
                .isEqualTo("tie-kind.in-use");
    }

    @Test
    void a_picture_reaches_as_far_as_asked() {
        String vera = person("Vera");
        tie(recommended, ana, boris);
        tie(recommended, boris, vera);

        assertThat(names(picture(ana, 1))).containsExactlyInAnyOrder("Ana", "Boris");
        assertThat(names(picture(ana, 2))).containsExactlyInAnyOrder("Ana", "Boris", "Vera");
        assertThat(code(api.http().get("/api/v1/people/" + ana + "/ties?depth=9")))
                .isEqualTo("tie.depth-out-of-range");
    }

    @Test
    void employers_households_and_parents_are_in_the_picture_and_their_other_people_are_not() {
        String group = api.id(api.create("companies", "{'name':'Wood Group'}"));
        String oak =
                api.id(api.create("companies", "{'name':'Oak','parent':'%s'}".formatted(group)));
        String home = api.id(api.create("households", "{'name':'Home'}"));
        api.http()
                .patch(
                        "/api/v1/people/" + ana,
                        "{\"company\":\"%s\",\"household\":\"%s\"}".formatted(oak, home));
        api.http().patch("/api/v1/people/" + boris, "{\"household\":\"%s\"}".formatted(home));
        api.create("people", "{'lastName':'Colleague','company':'%s'}".formatted(oak));

        assertThat(names(picture(ana, 2)))
                .containsExactlyInAnyOrder("Ana", "Oak", "Wood Group", "Home", "Boris");
        assertThat(names(api.http().get("/api/v1/companies/" + oak + "/ties?depth=1").json()))
                .contains("Ana", "Colleague", "Wood Group");
    }

    @Test
    void a_chain_that_bites_its_tail_is_told() {
        String vera = person("Vera");
        tie(recommended, ana, boris);
        tie(recommended, boris, vera);
        tie(recommended, vera, ana);
        tie(spouse, ana, vera);

        JsonNode edges = picture(ana, 3).path("edges");

        assertThat(edges).hasSize(4);
        edges.forEach(
                edge ->
                        assertThat(edge.path("circular").asBoolean())
                                .isEqualTo(!edge.path("symmetrical").asBoolean()));
    }

    @Test
    void a_picture_is_bounded() {
        List<String> ties = new ArrayList<>();
        for (JsonNode one :
                batch(
                        "people",
                        IntStream.range(0, 230)
                                .mapToObj("{'lastName':'Many %d'}"::formatted)
                                .toList())) {
            ties.add(
                    "{'kind':'%s','fromPerson':'%s','toPerson':'%s'}"
                            .formatted(recommended, ana, one.path("id").asString()));
        }
        batch("ties", ties);

        JsonNode picture = picture(ana, 3);

        assertThat(picture.path("nodes")).hasSize(TieGraph.MAX_NODES);
        assertThat(picture.path("complete").asBoolean()).isFalse();
    }

    @Test
    void who_is_hidden_is_not_in_the_picture() {
        RecordApi seller = RecordApi.of(WORKSPACE, port, Role.SELLER);
        tie(recommended, ana, boris);
        api.http()
                .patch("/api/v1/people/" + ana, "{\"owner\":\"%s\"}".formatted(seller.user().id()));

        JsonNode picture = seller.http().get("/api/v1/people/" + ana + "/ties?depth=3").json();

        assertThat(names(picture)).containsExactly("Ana");
        assertThat(picture.path("edges")).isEmpty();
        assertThat(seller.http().get("/api/v1/people/" + boris + "/ties").status()).isEqualTo(404);
    }

    @Test
    void who_gets_a_person_sees_the_ties_that_come_from_it() {
        RecordApi seller = RecordApi.of(WORKSPACE, port, Role.SELLER);
        String tie = tie(recommended, ana, boris);
        assertThat(seller.http().get("/api/v1/ties/" + tie).status()).isEqualTo(404);

        for (String person : List.of(ana, boris)) {
            api.http()
                    .patch(
                            "/api/v1/people/" + person,
                            "{\"owner\":\"%s\"}".formatted(seller.user().id()));
        }

        assertThat(seller.http().get("/api/v1/ties/" + tie).status()).isEqualTo(200);
        assertThat(names(seller.http().get("/api/v1/people/" + boris + "/ties?depth=1").json()))
                .containsExactlyInAnyOrder("Ana", "Boris");
    }

    private JsonNode picture(String person, int depth) {
        return api.http().get("/api/v1/people/" + person + "/ties?depth=" + depth).json();
    }

    private static List<String> names(JsonNode picture) {
        List<String> names = new ArrayList<>();
        picture.path("nodes").forEach(node -> names.add(node.path("name").asString()));
        return names;
    }

    private JsonNode batch(String plural, List<String> records) {
        Answer answer =
                api.http()
                        .post(
                                "/api/v1/" + plural + "/batch",
                                ("{'create':[" + String.join(",", records) + "]}")
                                        .replace('\'', '"'));
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().path("items").isMissingNode()
                ? answer.json().path("results")
                : answer.json().path("items");
    }

    private String kind(String fields) {
        return api.id(api.create("tie-kinds", "{" + fields + "}"));
    }

    private String person(String name) {
        return api.id(api.create("people", "{'lastName':'%s'}".formatted(name)));
    }

    private static String people(String kind, String from, String to) {
        return "'kind':'%s','fromPerson':'%s','toPerson':'%s'".formatted(kind, from, to);
    }

    private String tie(String kind, String from, String to) {
        return api.id(api.create("ties", "{" + people(kind, from, to) + "}"));
    }

    private Answer post(String plural, String fields) {
        return api.http().post("/api/v1/" + plural, ("{" + fields + "}").replace('\'', '"'));
    }

    private static String code(Answer answer) {
        return answer.json().path("errors").path(0).path("code").asString();
    }
}
