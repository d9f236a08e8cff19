package org.odnos.records.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.RecordApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

/** Fields that are deleted and come back, or are gone for good. */
@OdnosTest
class FieldTrashTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    @Autowired private FieldTrash trash;

    private FieldApi fields;
    private RecordApi records;

    @BeforeEach
    void an_administrator() {
        fields = FieldApi.of(workspace, port);
        records = fields.records();
    }

    @Test
    void a_deleted_field_is_gone_everywhere_and_comes_back_with_its_values() {
        fields.add("company", "{'type':'text','labels':{'en':'Wood'}}");
        JsonNode made = records.create("companies", "{'name':'A','wood':'oak'}");

        assertThat(records.http().delete(FieldApi.path("company") + "/wood").status())
                .isEqualTo(204);

        assertThat(fields.keys("company")).doesNotContain("wood");
        assertThat(fields.get("/companies/" + records.id(made)).has("wood")).isFalse();
        assertThat(
                        FieldApi.faults(
                                fields.post(
                                        "company",
                                        "{'type':'text','key':'wood','labels':{'en':'W'}}")))
                .containsExactly("/key field.key-of-deleted");
        JsonNode trash = fields.get("/objects/company/fields?deleted=true").path("items");
        assertThat(trash.at("/0/key").asString()).isEqualTo("wood");
        assertThat(trash.at("/0/keptUntil").asString()).isNotEmpty();
        FieldApi.taken(records.http().post(FieldApi.path("company") + "/wood/restore", ""), 200);
        assertThat(fields.get("/companies/" + records.id(made)).path("wood").asString())
                .isEqualTo("oak");
    }

    @Test
    void after_its_time_in_the_trash_a_field_is_gone_and_its_key_is_free() {
        fields.add("company", "{'type':'autonumber','labels':{'en':'File'}}");
        records.create("companies", "{'name':'A'}");
        records.http().delete(FieldApi.path("company") + "/file");

        CurrentCaller.run(Caller.system(workspace.id()), trash::empty);
        assertThat(fields.get("/objects/company/fields?deleted=true").path("items").size())
                .isEqualTo(1);
        workspace
                .transaction()
                .executeWithoutResult(
                        _ -> run("update own_field set deleted_at = now() - interval '31 days'"));
        CurrentCaller.run(Caller.system(workspace.id()), trash::empty);

        assertThat(fields.get("/objects/company/fields?deleted=true").path("items").size())
                .isZero();
        fields.add("company", "{'type':'text','key':'file','labels':{'en':'File'}}");
        assertThat(records.create("companies", "{'name':'B','file':'x'}").path("file").asString())
                .isEqualTo("x");
    }

    private void run(String sql) {
        if (sql.startsWith("select")) {
            workspace.jdbc().sql(sql).query((_, _) -> 0).list();
        } else {
            workspace.jdbc().sql(sql).update();
        }
    }
}
