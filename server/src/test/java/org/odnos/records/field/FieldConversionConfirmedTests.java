package org.odnos.records.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.time.Duration;

/** A field that has another type now, and what it was before. */
@OdnosTest
class FieldConversionConfirmedTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    @Autowired private FieldConversionEnds ends;
    @Autowired private FieldTrash trash;

    private FieldApi fields;
    private FieldConversionApi conversions;
    private RecordApi records;

    @BeforeEach
    void a_field_of_texts() {
        conversions = FieldConversionApi.withWood(workspace, port);
        fields = conversions.fields();
        records = fields.records();
    }

    @Test
    void the_former_field_lies_in_the_trash_with_all_its_values_and_comes_back_beside() {
        JsonNode one = conversions.made("A", "12");
        JsonNode other = conversions.made("B", "many");
        conversions.prepared("wood", "{'type':'integer'}");
        conversions.confirmed("wood");
        conversions.patched(one, "{'wood':13}");

        JsonNode deleted = fields.get("/objects/company/fields?deleted=true").path("items");
        assertThat(deleted.at("/0/key").asString()).isEqualTo("woodBefore");
        assertThat(deleted.at("/0/label").asString()).isEqualTo("Wood (before)");
        FieldApi.taken(
                records.http().post(FieldApi.path("company") + "/woodBefore/restore", ""), 200);

        assertThat(conversions.now(one).path("wood").asInt()).isEqualTo(13);
        assertThat(conversions.now(one).path("woodBefore").asString()).isEqualTo("12");
        assertThat(conversions.now(other).path("woodBefore").asString()).isEqualTo("many");
        conversions.patched(other, "{'woodBefore':'few'}");
        sweep();
        assertThat(conversions.now(other).path("wood").isNull()).isTrue();
        assertThat(records.names("companies", "{'field':'wood','op':'ge','value':13}"))
                .containsExactly("A");
    }

    @Test
    void a_field_can_change_its_type_again_and_all_of_it_is_gone_after_its_time_in_the_trash() {
        JsonNode made = conversions.made("A", "12");
        conversions.prepared("wood", "{'type':'integer'}");
        conversions.confirmed("wood");
        conversions.prepared("wood", "{'type':'money'}");
        conversions.confirmed("wood");
        assertThat(conversions.now(made).at("/wood/amount").asString()).isEqualTo("12.00");
        assertThat(fields.get("/objects/company/fields?deleted=true").path("items").values())
                .extracting(field -> field.path("key").asString())
                .containsExactlyInAnyOrder("woodBefore", "woodBefore2");

        conversions.run(
                "update own_field set deleted_at = now() - interval '31 days' where"
                        + " deleted_at is not null");
        CurrentCaller.run(Caller.system(workspace.id()), trash::empty);

        assertThat(conversions.columns())
                .containsExactlyInAnyOrder("x_wood_3", "x_wood_3_currency", "x_wood_3_base");
        assertThat(conversions.now(made).at("/wood/amount").asString()).isEqualTo("12.00");
        assertThat(fields.keys("company")).contains("wood");
    }

    @Test
    void the_new_field_is_found_by_indexes_and_may_be_unique() {
        conversions.made("A", "1");
        conversions.made("B", "2");
        conversions.prepared("wood", "{'type':'integer','unique':true}");
        conversions.confirmed("wood");

        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                fields.field("company", "wood")
                                        .path("state")
                                        .asString()
                                        .equals("ready"));
        assertThat(
                        conversions.all(
                                "select count(*) from pg_indexes where schemaname ="
                                    + " current_schema() and indexname like 'x_company_wood_2_%'"))
                .containsExactly("2");
        TestHttp.Answer twice =
                records.http().post("/api/v1/companies", "{\"name\":\"C\",\"wood\":2}");
        assertThat(FieldApi.faults(twice)).containsExactly("/wood value.not-unique");
    }

    @Test
    void what_a_role_does_not_see_it_does_not_see_in_the_former_field_either() {
        RecordApi manager = RecordApi.of(workspace, port, Role.MANAGER);
        JsonNode made = manager.create("companies", "{'name':'A'}");
        conversions.patched(made, "{'wood':'12'}");
        conversions.prepared("wood", "{'type':'integer'}");
        FieldApi.taken(
                records.http()
                        .put(
                                "/api/v1/role-access",
                                """
                                {"items":[],"fields":[{"role":"manager","object":"company",
                                "field":"wood","access":"none"}]}
                                """),
                200);
        conversions.confirmed("wood");
        FieldApi.taken(
                records.http().post(FieldApi.path("company") + "/woodBefore/restore", ""), 200);

        JsonNode seen =
                FieldApi.taken(manager.http().get("/api/v1/companies/" + records.id(made)), 200);
        assertThat(seen.path("name").asString()).isEqualTo("A");
        assertThat(seen.has("wood") || seen.has("woodBefore")).isFalse();
    }

    private void sweep() {
        CurrentCaller.run(Caller.system(workspace.id()), ends::sweep);
    }
}
