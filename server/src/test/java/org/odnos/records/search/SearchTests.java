package org.odnos.records.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What people type and whom they mean. */
@OdnosTest
class SearchTests {

    private static final String[] GIVEN = {
        "Ана", "Марко", "Petra", "Jan", "Иван", "Ольга", "Leyla", "Anar"
    };
    private static final String[] FAMILY = {
        "Петровић", "Jovanović", "Щербаков", "Щербакова", "Əliyev", "Vəliyev", "Quliyev", "Dvořák",
        "Novák", "Nováková", "Хачатурян", "Đorđević", "Đurić", "Məmmədov", "Иванов", "Иванова"
    };

    /** Who is meant, and the question. */
    private static final String[][] OTHER_SCRIPT = {
        {"Марко Петровић", "Marko Petrović"},
        {"Марко Петровић", "Marko Petrovic"},
        {"Марко Петровић", "Marko Petrovich"},
        {"Иван Щербаков", "Ivan Shcherbakov"},
        {"Иван Щербаков", "Ščerbakov Ivan"},
        {"Anar Əliyev", "Anar Aliyev"},
        {"Anar Əliyev", "Анар Алиев"},
        {"Anar Məmmədov", "Анар Мамедов"},
        {"Anar Quliyev", "Анар Кулиев"},
        {"Jan Dvořák", "Ян Дворжак"},
        {"Ольга Хачатурян", "Olga Khachaturyan"},
        {"Ана Đorđević", "Ana Djordjevic"},
        {"Petra Đorđević", "Петра Ђорђевић"},
    };

    private static final String[][] MISTYPED = {
        {"Марко Петровић", "Marko Petrvić"},
        {"Марко Петровић", "Марко Пертовић"},
        {"Anar Əliyev", "Anar Əlliyev"},
        {"Anar Əliyev", "Anra Əliyev"},
        {"Jan Dvořák", "Jan Dvořákk"},
        {"Ольга Хачатурян", "Ольга Хачатуян"},
        {"Petra Nováková", "Petra Novákvoá"},
        {"Иван Щербаков", "Иван Шербаков"},
    };

    private static final String[][] OTHER_KEYS = {
        {"Иван Щербаков", "bdfy oth,frjd"},
        {"Марко Петровић", "marko petrovi'"},
        {"Petra Nováková", "Зуекф Тщмфлщмф"},
    };

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort int port;

    private RecordApi api;

    @BeforeEach
    void people_of_every_given_and_every_family_name() {
        api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        List<String> rows = new ArrayList<>();
        for (String given : GIVEN) {
            for (String family : FAMILY) {
                rows.add("{'firstName':'%s','lastName':'%s'}".formatted(given, family));
            }
        }
        assertThat(
                        api.http()
                                .post(
                                        "/api/v1/people/batch",
                                        ("{'create':[" + String.join(",", rows) + "]}")
                                                .replace('\'', '"'))
                                .status())
                .isEqualTo(200);
    }

    @Test
    void a_name_is_found_in_another_script_and_in_foreign_spelling() {
        assertThat(missed(OTHER_SCRIPT)).isEmpty();
    }

    @Test
    void a_name_with_one_mistake_is_found() {
        assertThat(missed(MISTYPED)).isEmpty();
    }

    @Test
    void a_name_typed_in_the_wrong_keyboard_layout_is_found() {
        assertThat(missed(OTHER_KEYS)).isEmpty();
    }

    @Test
    void who_is_called_just_so_comes_before_who_is_called_nearly_so() {
        assertThat(names("Anar Vəliyev").getFirst()).isEqualTo("Anar Vəliyev");
        assertThat(names("Ivan Ivanov").getFirst()).isEqualTo("Иван Иванов");
        assertThat(names("Novák Petra").getFirst()).isEqualTo("Petra Novák");
    }

    @Test
    void a_hit_says_where_the_question_stands() {
        JsonNode hit = hits("petrovic marko").get(0);

        assertThat(hit.at("/found/field").asString()).isEqualTo("name");
        assertThat(hit.at("/found/text").asString()).isEqualTo("Марко Петровић");
        assertThat(hit.at("/found/marks").toString())
                .isEqualTo("[{\"from\":0,\"to\":5},{\"from\":6,\"to\":14}]");
    }

    @Test
    @TestWorkspace.Alone
    void a_phone_an_address_and_a_number_are_found_by_their_parts() {
        api.create(
                "people",
                "{'firstName':'Zoran','emails':['zoran.peric@firma.example'],'phones':['+381 64"
                        + " 1234567'],'externalId':'INV-2026/17'}");

        for (String question :
                List.of(
                        "064/123-45-67",
                        "00381 64 123 4567",
                        "123-45-67",
                        "+381641234567",
                        "oran.peric@fir",
                        "peric@firma.example",
                        "INV-2026/17")) {
            assertThat(names(question)).as(question).containsExactly("Zoran");
        }
        assertThat(hits("1234567").get(0).at("/found/field").asString()).isEqualTo("phones");
        assertThat(hits("INV-2026/17").get(0).at("/found/field").asString())
                .isEqualTo("externalId");
    }

    @Test
    void a_phone_that_no_country_has_is_found_by_its_digits() {
        api.create("people", "{'firstName':'Zoran','phones':['+420 601 12-345-67']}");

        for (String question : List.of("0601/123-45-67", "00420 601 1234567", "1234567")) {
            assertThat(names(question)).as(question).containsExactly("Zoran");
        }
    }

    @Test
    void a_part_within_a_word_is_found() {
        assertThat(names("ачатуря")).isNotEmpty().allMatch(name -> name.contains("Хачатурян"));
    }

    @Test
    @TestWorkspace.Alone
    void a_list_is_searched_in_the_same_way() {
        assertThat(api.names("people", "{'match':'marko petrvic'}"))
                .containsExactly("Марко Петровић");
        assertThat(api.names("people", "{'match':'vfhrj'}")).hasSize(FAMILY.length);
        assertThat(api.names("people", "{'match':'Marko Petrovich'}"))
                .containsExactly("Марко Петровић");
    }

    @Test
    void what_a_seller_may_not_see_is_not_found_by_a_mistake_either() {
        RecordApi seller = RecordApi.of(workspace, port, Role.SELLER);

        assertThat(seller.http().get("/api/v1/search?q=petrvic").json().path("items")).isEmpty();
    }

    @Test
    void signs_are_no_patterns_and_a_question_without_end_is_refused() {
        for (String question :
                List.of(
                        "%",
                        "_",
                        "%%%",
                        "\\",
                        "'",
                        "\"; drop table person; --",
                        "?",
                        "()[]{}*+?.^$|",
                        "☃",
                        " ",
                        "%marko",
                        "qwrt".repeat(50))) {
            var answer = api.http().get(address(question));
            assertThat(answer.status()).as(question).isEqualTo(200);
            if (!question.equals("%marko")) {
                assertThat(answer.json().path("items")).as(question).isEmpty();
            }
        }
        assertThat(api.http().get(address("a".repeat(5_000))).code()).isEqualTo("invalid");
        assertThat(api.http().get(address("\u0000")).status()).isEqualTo(400);
    }

    private List<String> missed(String[][] cases) {
        List<String> missed = new ArrayList<>();
        for (String[] one : cases) {
            List<String> names = names(one[1]);
            if (!names.subList(0, Math.min(5, names.size())).contains(one[0])) {
                missed.add(one[1] + " for " + one[0] + ": " + names);
            }
        }
        return missed;
    }

    private List<String> names(String question) {
        List<String> names = new ArrayList<>();
        hits(question).forEach(hit -> names.add(hit.path("name").asString()));
        return names;
    }

    private JsonNode hits(String question) {
        return api.http().get(address(question)).json().path("items");
    }

    private static String address(String question) {
        return "/api/v1/search?limit=10&q=" + URLEncoder.encode(question, StandardCharsets.UTF_8);
    }
}
