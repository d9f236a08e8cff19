package org.odnos.records.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.odnos.records.transfer.ImportApi.codes;
import static org.odnos.records.transfer.ImportApi.result;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

@OdnosTest
class UndoTests {

    private static final String COMPANIES =
            """
            account,sector,year_established,revenue,employees,office_location,subsidiary_of
            Acme Corporation,technolgy,1996,1100.04,2822,United States,
            Betatech,medical,1986,647.18,1185,Kenya,Zumgoity
            Zumgoity,medical,1984,441.08,1210,United States,
            """;

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort int port;

    private ImportApi api;
    private RecordApi records;

    @BeforeEach
    void an_administrator() {
        api = ImportApi.of(workspace, port, Role.ADMINISTRATOR);
        records = new RecordApi(api.user(), api.http());
    }

    @Test
    void undo_removes_what_was_made_and_gives_former_values_back() {
        JsonNode acme =
                records.create("companies", "{'name':'Acme Corporation','industry':'Steel'}");
        JsonNode done = api.run(api.uploaded("company", "accounts.csv", COMPANIES));
        assertThat(result(done)).containsExactly(2, 1, 0, 0);

        JsonNode undone = api.undo(done);

        assertThat(undone.path("status").asString()).isEqualTo("undone");
        assertThat(undone.path("undo").toString())
                .isEqualTo("{\"deleted\":2,\"restored\":1,\"kept\":0}");
        assertThat(records.names("companies", "{}")).containsExactly("Acme Corporation");
        JsonNode again = api.record("companies", "Acme Corporation");
        assertThat(again.path("id")).isEqualTo(acme.path("id"));
        assertThat(again.path("industry").asString()).isEqualTo("Steel");
        assertThat(again.path("annualRevenue").isNull()).isTrue();
    }

    @Test
    void undo_leaves_alone_what_somebody_has_changed_since() {
        JsonNode acme = records.create("companies", "{'name':'Acme Corporation'}");
        JsonNode done = api.run(api.uploaded("company", "accounts.csv", COMPANIES));
        api.http()
                .patch(
                        "/api/v1/companies/" + acme.path("id").asString(),
                        "{\"industry\":\"technology\"}");

        JsonNode undone = api.undo(done);

        assertThat(undone.at("/undo/kept").asInt()).isEqualTo(1);
        assertThat(codes(undone)).containsExactly("import.undo-changed");
        assertThat(api.record("companies", "Acme Corporation").path("industry").asString())
                .isEqualTo("technology");
    }

    @Test
    void undo_leaves_alone_what_was_made_and_then_changed_or_pointed_to_by_somebody() {
        JsonNode done =
                api.run(
                        api.uploaded(
                                "company",
                                "c.csv",
                                "name,parent\nEdited,Its parent\nIts parent,\nLinked,\nFree,\n"));
        assertThat(result(done)).containsExactly(4, 0, 0, 0);
        String edited = api.record("companies", "Edited").path("id").asString();
        api.http().patch("/api/v1/companies/" + edited, "{\"industry\":\"technology\"}");
        String linked = api.record("companies", "Linked").path("id").asString();
        records.create("people", "{'firstName':'Ann','company':'%s'}".formatted(linked));

        JsonNode undone = api.undo(done);

        assertThat(undone.path("undo").toString())
                .isEqualTo("{\"deleted\":1,\"restored\":0,\"kept\":3}");
        assertThat(ImportApi.texts(undone.path("problems"), "value"))
                .containsExactlyInAnyOrder("Edited", "Its parent", "Linked");
        assertThat(codes(undone))
                .containsExactlyInAnyOrder(
                        "import.undo-changed", "import.undo-in-use", "import.undo-in-use");
        assertThat(records.names("companies", "{}"))
                .containsExactlyInAnyOrder("Edited", "Its parent", "Linked");
    }
}
