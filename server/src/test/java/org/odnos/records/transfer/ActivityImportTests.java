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

/** Tasks and notes come with what they are about. */
@OdnosTest
class ActivityImportTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @LocalServerPort int port;

    private ImportApi api;
    private RecordApi records;

    @BeforeEach
    void a_customer() {
        api = ImportApi.of(workspace, port, Role.ADMINISTRATOR);
        records = new RecordApi(api.user(), api.http());
        records.create("companies", "{'name':'Acme'}");
        records.create("people", "{'firstName':'Nina','lastName':'Ilić'}");
    }

    @Test
    void the_first_column_that_names_a_record_says_what_a_task_is_about() {
        JsonNode one =
                api.uploaded(
                        "task",
                        "tasks.csv",
                        """
                        Subject,Contact,Company,Due date
                        Call,Nina Ilić,Acme,2026-05-01
                        Write,,acme,2026-05-02
                        Sleep,,,2026-05-03
                        Meet,,Nobody Ltd,2026-05-04
                        """);
        assertThat(one.at("/mapping/columns/1/field").asString()).isEqualTo("about.person");
        assertThat(one.at("/mapping/columns/2/field").asString()).isEqualTo("about.company");

        JsonNode done = api.run(one);

        assertThat(result(done)).as(done.path("problems").toString()).containsExactly(3, 0, 0, 1);
        assertThat(codes(done)).containsExactly("import.not-found");
        assertThat(about("Call")).isEqualTo("person Nina Ilić");
        assertThat(about("Write")).isEqualTo("company Acme");
        assertThat(about("Sleep")).isEqualTo(" ");
    }

    @Test
    void a_note_without_a_customer_is_told_at_its_row() {
        JsonNode done =
                api.run(
                        api.uploaded(
                                "note", "notes.csv", "Note,Company\nKind people,Acme\nLost,\n"));

        assertThat(result(done)).as(done.path("problems").toString()).containsExactly(1, 0, 0, 1);
        assertThat(codes(done)).containsExactly("value.required");
        assertThat(records.query("notes", "{}").at("/items/0/about/name").asString())
                .isEqualTo("Acme");
    }

    private String about(String title) {
        JsonNode task =
                records.query(
                                "tasks",
                                "{'filter':{'field':'title','op':'eq','value':'%s'}}"
                                        .formatted(title))
                        .at("/items/0/about");
        return task.path("object").asString("") + " " + task.path("name").asString("");
    }
}
