package org.odnos.records.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Random;

@OdnosTest
class ListTests {

    private static final int COMPANIES = 60;

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    private static RecordApi api;

    @BeforeAll
    static void many_companies_of_which_some_lack_a_city_or_a_size(@LocalServerPort int port) {
        api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
        Random random = new Random(7);
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < COMPANIES; i++) {
            String city = random.nextInt(3) == 0 ? "null" : "\"City " + random.nextInt(4) + "\"";
            String size = random.nextInt(3) == 0 ? "null" : String.valueOf(random.nextInt(5));
            rows.append(i == 0 ? "" : ",")
                    .append(
                            "{\"name\":\"Firm %d\",\"city\":%s,\"employees\":%s}"
                                    .formatted(random.nextInt(20), city, size));
        }
        TestHttp.Answer answer =
                api.http().post("/api/v1/companies/batch", "{\"create\":[" + rows + "]}");
        assertThat(answer.json().path("ok").asInt()).isEqualTo(COMPANIES);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name",
                "-name",
                "employees",
                "-employees",
                "city,employees",
                "-city,name",
                "city,-employees",
                "-createdAt",
                "owner,name"
            })
    void pages_follow_each_other_without_gap_or_repetition(String sort) {
        List<String> whole = ids(api.pages("companies", sort, 1_000));

        assertThat(whole).hasSize(COMPANIES).doesNotHaveDuplicates();
        assertThat(ids(api.pages("companies", sort, 7))).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(strings = {"employees", "-employees", "city", "-city"})
    void missing_values_come_last_in_both_directions(String sort) {
        String field = sort.replace("-", "");
        List<Boolean> missing =
                api.pages("companies", sort, 1_000).stream()
                        .map(company -> company.path(field).isNull())
                        .toList();

        assertThat(missing).isSortedAccordingTo(Boolean::compare).contains(true, false);
    }

    @Test
    void a_list_counts_only_when_it_is_asked_to() {
        assertThat(api.query("companies", "{}").path("count").isNull()).isTrue();
        assertThat(api.query("companies", "{'count':'exact'}").path("count").asInt())
                .isEqualTo(COMPANIES);
        assertThat(api.query("companies", "{'count':'estimate'}").path("countKind").asString())
                .isEqualTo("exact");
    }

    @Test
    void a_list_shows_the_fields_that_are_asked_for_and_who_it_is() {
        JsonNode first =
                api.query("companies", "{'limit':1,'fields':['city','owner.email']}")
                        .path("items")
                        .get(0);

        assertThat(first.propertyNames()).containsExactly("id", "version", "city", "owner");
        assertThat(first.path("owner").path("email").asString()).isEqualTo(api.user().email());
    }

    @Test
    void sort_and_fields_may_be_one_text_with_commas() {
        JsonNode first =
                api.query("companies", "{'limit':1,'sort':'-city,name','fields':'city,name'}")
                        .path("items")
                        .get(0);

        assertThat(first.propertyNames()).containsExactly("id", "version", "city", "name");
        assertThat(first.path("city").asString()).isEqualTo("City 3");
    }

    @Test
    void a_cursor_of_another_order_is_refused() {
        String next = api.query("companies", "{'limit':5}").path("next").asString();

        TestHttp.Answer answer =
                api.http()
                        .post(
                                "/api/v1/companies/query",
                                "{\"sort\":[\"-city\"],\"after\":\"" + next + "\"}");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/errors/0/code").asString())
                .isEqualTo("query.cursor-of-other-list");
    }

    @Test
    void figures_open_exactly_the_records_behind_them() {
        JsonNode answer =
                api.http()
                        .post(
                                "/api/v1/companies/aggregate",
                                """
                                {"filter":{"field":"employees","op":"notEmpty"},
                                 "groupBy":[{"field":"city"},{"field":"owner"}],
                                 "measures":[{"fn":"count"},{"fn":"sum","field":"employees"}]}
                                """)
                        .json();

        assertThat(answer.path("items").size()).isEqualTo(5);
        for (JsonNode item : answer.path("items")) {
            int behind =
                    api.query("companies", "{'limit':1000,'filter':" + item.path("filter") + "}")
                            .path("items")
                            .size();
            assertThat(behind).isEqualTo(item.at("/measures/count").asInt());
        }
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asString()).toList();
    }
}
