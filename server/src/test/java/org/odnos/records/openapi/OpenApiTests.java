package org.odnos.records.openapi;

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
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

@OdnosTest
class OpenApiTests {

    private static final Path CONTRACT = Path.of("..", "openapi.json");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort int port;

    private RecordApi api;

    @BeforeEach
    void an_administrator() {
        api = RecordApi.of(workspace, port, Role.ADMINISTRATOR);
    }

    @Test
    void every_object_has_addresses_and_a_shape_of_its_own() {
        JsonNode description = description();

        assertThat(description.path("paths").has("/api/v1/deals/{id}")).isTrue();
        assertThat(description.path("paths").has("/api/v1/people/aggregate")).isTrue();
        assertThat(description.path("paths").has("/api/v1/{plural}")).isFalse();
        assertThat(description.at("/components/schemas/Deal/properties/amount/type").asString())
                .isEqualTo("object");
    }

    /** After a wanted change of the API copy {@code target/openapi.json} over the committed one. */
    @Test
    void the_committed_description_is_the_present_one() throws IOException {
        String present = JSON.writeValueAsString(description()) + "\n";
        Files.writeString(Path.of("target", "openapi.json"), present);

        assertThat(Files.readString(CONTRACT)).isEqualTo(present);
    }

    @Test
    void the_description_can_be_read_as_a_page_by_whoever_is_signed_in() {
        assertThat(api.http().get("/api/docs/index.html").text()).contains("swagger-ui");
        assertThat(api.http().get("/api/docs/swagger-ui-bundle.js").status()).isEqualTo(200);
        assertThat(api.http().without("Authorization").get("/api/docs/index.html").status())
                .isEqualTo(401);
    }

    private JsonNode description() {
        ObjectNode description = (ObjectNode) api.http().get("/api/v1/openapi.json").json();
        description.remove("servers");
        return description;
    }
}
