package org.odnos.records.transfer;

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

import java.util.List;

/** A file names the stages of its deals in any order; a pipeline has one. */
@OdnosTest
class StagesOfFileTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    private ImportApi api;

    @BeforeEach
    void an_administrator() {
        api = ImportApi.of(workspace, port, Role.ADMINISTRATOR);
    }

    @Test
    void stages_that_a_file_names_stand_from_the_first_contact_to_the_contract() {
        imported("Negotiation", "Won", "Engaging", "Lost", "Kvalifikacija", "Свой этап");

        assertThat(openStages())
                .containsExactly("Kvalifikacija", "Engaging", "Свой этап", "Negotiation");
    }

    @Test
    void an_early_stage_that_comes_late_stands_first_and_closed_deals_keep_their_way() {
        imported("Won", "Engaging", "Lost");
        imported("Prospecting", "Lost");

        assertThat(openStages()).containsExactly("Prospecting", "Engaging");
        JsonNode funnel = api.http().post("/api/v1/deals/funnel", "{}").json();
        assertThat(funnel.path("stages"))
                .extracting(stage -> stage.at("/lost/count").asInt())
                .as(funnel.toString())
                .containsExactly(0, 2);
    }

    @Test
    void deals_age_in_the_stages_that_a_file_names_and_not_in_closed_ones() {
        imported("Engaging", "Won", "Closed lost");

        JsonNode stages =
                api.http()
                        .post(
                                "/api/v1/stages/query",
                                "{\"filter\":{\"field\":\"pipeline.name\",\"op\":\"eq\",\"value\":\"Way\"}}")
                        .json();
        assertThat(stages.path("items"))
                .allSatisfy(
                        stage ->
                                assertThat(stage.path("rotDays").isNull())
                                        .as(stage.toString())
                                        .isEqualTo(!stage.path("kind").asString().equals("open")))
                .anySatisfy(
                        stage -> {
                            assertThat(stage.path("name").asString()).isEqualTo("Engaging");
                            assertThat(stage.path("rotDays").asInt()).isEqualTo(14);
                        });
    }

    private void imported(String... stages) {
        StringBuilder file = new StringBuilder("name,stage,pipeline\n");
        for (String stage : stages) {
            file.append("Deal %s %d,%s,Way\n".formatted(stage, file.length(), stage));
        }
        JsonNode done = api.run(api.uploaded("deal", "deals.csv", file.toString()));
        assertThat(done.at("/result/created").asInt()).as(done.toString()).isEqualTo(stages.length);
    }

    private List<String> openStages() {
        String stages =
                """
                {"filter":{"and":[{"field":"kind","op":"eq","value":"open"},
                    {"field":"pipeline.name","op":"eq","value":"Way"}]},"sort":["position"]}
                """;
        return RecordApi.texts(api.http().post("/api/v1/stages/query", stages).json(), "name");
    }
}
