package org.odnos.records.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.odnos.records.file.FileApi.address;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.trash.Erasure;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionOperations;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What becomes of files that a record had. */
@OdnosTest
class FileHistoryApiTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    @Autowired private Erasure erasure;
    @Autowired private TransactionOperations transaction;

    private FileApi api;
    private String field;
    private String company;

    @BeforeEach
    void a_company_with_a_field_for_files() {
        api = FileApi.of(workspace, port, Role.ADMINISTRATOR);
        field = api.field("company", "");
        company = api.created("companies", "{'name':'Zenith'}");
    }

    @Test
    void a_file_taken_off_is_told_of_and_comes_back_and_cannot_be_fetched_meanwhile() {
        String kept = api.uploaded("kept.txt", "k");
        String taken = api.uploaded("taken.txt", "t");
        api.saved(company, values(kept, taken));
        Instant then = Instant.now();

        api.saved(company, values(kept));

        assertThat(api.download(address(company, taken)).statusCode()).isEqualTo(404);
        JsonNode change = api.http().get("/api/v1/" + company + "/changes").json().at("/items/0");
        assertThat(change.at("/changes/0/from").toString()).contains("kept.txt", "taken.txt");
        assertThat(change.at("/changes/0/to").toString()).doesNotContain("taken.txt");
        assertThat(api.names(company + "?asOf=" + then, field))
                .containsExactly("kept.txt", "taken.txt");
        String undo = "{'change':'%s'}".formatted(change.path("id").asString());
        TestHttp.Answer restored =
                api.http().post("/api/v1/" + company + "/revert", undo.replace('\'', '"'));
        assertThat(restored.status()).as(restored.text()).isEqualTo(200);
        assertThat(api.download(address(company, taken)).statusCode()).isEqualTo(200);
    }

    @Test
    void files_go_with_their_record_when_it_is_erased_those_taken_off_too() {
        String file = api.uploaded("a.txt", "x");
        api.saved(company, values(file));
        api.saved(company, "{'%s':[]}".formatted(field));
        api.http().delete("/api/v1/" + company);
        assertThat(pieces(file)).isOne();

        UUID id = UUID.fromString(company.substring("companies/".length()));
        transaction.executeWithoutResult(
                _ -> erasure.erase(new HashMap<>(Map.of("company", Set.of(id)))));

        assertThat(pieces(file)).isZero();
    }

    @Test
    void own_objects_have_files_too() {
        TestHttp.Answer made =
                api.http()
                        .post(
                                "/api/v1/objects",
                                "{\"labels\":{\"en\":\"Crate\"},\"pluralLabels\":{\"en\":\"Crates\"}}");
        String object = FileApi.taken(made, 201).path("name").asString();
        String plural = made.json().path("plural").asString();
        String own = api.field(object, "");

        String crate =
                api.created(
                        plural,
                        "{'name':'One','%s':['%s']}".formatted(own, api.uploaded("a.txt", "x")));

        assertThat(api.names(crate, own)).containsExactly("a.txt");
    }

    private long pieces(String file) {
        return workspace.read(
                Long.class, "select count(*) from kept_file where" + " file_id = '" + file + "'");
    }

    private String values(String... ids) {
        return "{'%s':['%s']}".formatted(field, String.join("','", ids));
    }
}
