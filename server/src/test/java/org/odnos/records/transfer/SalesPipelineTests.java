package org.odnos.records.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A whole sales history comes in: accounts, products, people and 8,800 deals. */
@OdnosTest
class SalesPipelineTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort int port;

    private ImportApi api;

    @BeforeEach
    void an_administrator() {
        api = ImportApi.of(workspace, port, Role.ADMINISTRATOR);
    }

    @Test
    void the_real_set_gives_exactly_the_known_figures_and_a_second_time_changes_nothing()
            throws IOException {
        Path folder =
                SharedData.folder("sales/crm-sales-opportunities")
                        .orElseGet(() -> Assumptions.abort("The real data are not here"));

        api.http().post("/api/v1/pipelines", "{\"name\":\"Services\"}");
        imported("product", folder.resolve("products.csv"), 7);
        imported("company", folder.resolve("accounts.csv"), 85);
        imported("user", folder.resolve("sales_teams.csv"), 35);
        JsonNode deals = imported("deal", folder.resolve("sales_pipeline.csv"), 8_800);

        SalesFile file = SalesFile.in(folder);
        new SalesFigures(api.http()).check(file);
        new SalesFunnel(api.http()).check(file);
        new SalesFunnel(api.http()).checkHistories(file);
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
        assertThat(new SalesFigures(api.http()).wonTotals().path("count").asInt()).isZero();
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
}
