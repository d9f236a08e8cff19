package org.odnos.records.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** A whole sales history comes in: accounts, products, people and 8,800 deals. */
@OdnosTest
class SalesPipelineTests {

    private static final String BY_STAGE =
            """
            {"groupBy":[{"field":"stage"}],"measures":[{"fn":"count"},{"fn":"sum","field":"amount"}]}
            """;
    private static final String WON =
            """
            {"filter":{"field":"status","op":"eq","value":"won"},
             "measures":[{"fn":"count"},{"fn":"sum","field":"amount"},{"fn":"avg","field":"cycleDays"}]}
            """;
    private static final String WON_BY_MANAGER =
            """
            {"filter":{"field":"status","op":"eq","value":"won"},
             "groupBy":[{"field":"owner.manager"}],"measures":[{"fn":"sum","field":"amount"}]}
            """;

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort int port;

    private ImportApi api;

    @BeforeEach
    void an_administrator() {
        api = ImportApi.of(workspace, port, Role.ADMINISTRATOR);
    }

    @Test
    void the_real_set_gives_exactly_the_known_figures_and_a_second_time_changes_nothing() {
        Path folder =
                SharedData.folder("sales/crm-sales-opportunities")
                        .orElseGet(() -> Assumptions.abort("The real data are not here"));

        api.http().post("/api/v1/pipelines", "{\"name\":\"Services\"}");
        imported("product", folder.resolve("products.csv"), 7);
        imported("company", folder.resolve("accounts.csv"), 85);
        imported("user", folder.resolve("sales_teams.csv"), 35);
        JsonNode deals = imported("deal", folder.resolve("sales_pipeline.csv"), 8_800);

        assertThat(counts(aggregate(BY_STAGE), "stage"))
                .containsEntry("Won", "4238")
                .containsEntry("Lost", "2473")
                .containsEntry("Engaging", "1589")
                .containsEntry("Prospecting", "500");
        JsonNode won = aggregate(WON).path("totals");
        assertThat(won.at("/sum(amount)/amount").asString()).isEqualTo("10005534.00");
        assertThat(won.path("avg(cycleDays)").asString()).startsWith("51.78");
        assertThat(100.0 * 4238 / (4238 + 2473)).isCloseTo(63.15, within());
        assertThat(sums(aggregate(WON_BY_MANAGER), "owner.manager"))
                .containsEntry("Melvin Marxen", "2251930.00")
                .containsEntry("Summer Sewald", "1964750.00")
                .containsEntry("Rocco Neubert", "1960545.00")
                .containsEntry("Celia Rouche", "1603897.00")
                .containsEntry("Cara Losch", "1130049.00")
                .containsEntry("Dustin Brinkmann", "1094363.00");
        againWithoutAnyChange(folder, deals);
        undone(deals);
    }

    private void againWithoutAnyChange(Path folder, JsonNode deals) {
        assertThat(result(api.run(deals))).isEqualTo("0 created 0 updated 8800 unchanged 0 failed");
        JsonNode teams = run("user", folder.resolve("sales_teams.csv"));
        assertThat(result(teams)).isEqualTo("0 created 0 updated 35 unchanged 0 failed");
        JsonNode companies = run("company", folder.resolve("accounts.csv"));
        assertThat(result(companies)).isEqualTo("0 created 0 updated 85 unchanged 0 failed");
    }

    private void undone(JsonNode deals) {
        JsonNode undone = api.undo(deals);
        assertThat(undone.path("status").asString()).isEqualTo("undone");
        assertThat(undone.at("/undo/kept").asInt()).as(undone.path("problems").toString()).isZero();
        assertThat(aggregate(WON).at("/totals/count").asInt()).isZero();
    }

    /** Runs what is proposed; every row has to be taken. */
    private JsonNode imported(String object, Path file, int rows) {
        JsonNode done = run(object, file);
        assertThat(result(done))
                .as(done.path("problems").toString())
                .isEqualTo(rows + " created 0 updated 0 unchanged 0 failed");
        return done;
    }

    private JsonNode run(String object, Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return api.run(api.uploaded(object, file.getFileName().toString(), text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String result(JsonNode done) {
        JsonNode result = done.path("result");
        return "%d created %d updated %d unchanged %d failed"
                .formatted(
                        result.path("created").asInt(),
                        result.path("updated").asInt(),
                        result.path("unchanged").asInt(),
                        result.path("failed").asInt());
    }

    private JsonNode aggregate(String request) {
        TestHttp.Answer answer = api.http().post("/api/v1/deals/aggregate", request);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static Map<String, String> counts(JsonNode report, String group) {
        Map<String, String> counts = new TreeMap<>();
        for (JsonNode item : report.path("items")) {
            counts.put(
                    item.path("group").path(group).path("name").asString(),
                    item.path("measures").path("count").asString());
        }
        return counts;
    }

    private static Map<String, String> sums(JsonNode report, String group) {
        Map<String, String> sums = new TreeMap<>();
        for (JsonNode item : report.path("items")) {
            sums.put(
                    item.path("group").path(group).path("name").asString(),
                    item.path("measures").path("sum(amount)").path("amount").asString());
        }
        return sums;
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(0.005);
    }
}
