package org.odnos.records.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

/** What a workspace decides of fields that the program declares, and of the order of all. */
@OdnosTest
class DeclaredFieldTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    private FieldApi fields;
    private RecordApi records;

    @BeforeEach
    void an_administrator() {
        fields = FieldApi.of(workspace, port);
        records = fields.records();
    }

    @Test
    void declared_fields_take_words_places_and_requirements_only() {
        fields.change(
                "company",
                "city",
                "{'labels':{'en':'Town'},'group':'Seat','helps':{'en':'Where?'},'required':true}");

        JsonNode city = fields.field("company", "city");
        assertThat(city.path("label").asString()).isEqualTo("Town");
        assertThat(city.path("help").asString()).isEqualTo("Where?");
        assertThat(FieldApi.faults(records.http().post("/api/v1/companies", "{\"name\":\"A\"}")))
                .containsExactly("/city value.required");
        assertThat(FieldApi.faults(fields.patch("company", "city", "{'unique':true}")))
                .contains("/unique field.setting-of-declared");
        assertThat(FieldApi.faults(fields.patch("company", "name", "{'required':false}")))
                .containsExactly("/required field.setting-of-declared");
        assertThat(records.http().delete(FieldApi.path("company") + "/city").status())
                .isEqualTo(422);
    }

    @Test
    void fields_stand_in_the_order_that_was_chosen() {
        fields.add("company", "{'type':'text','labels':{'en':'Wood'}}");

        FieldApi.taken(
                records.http()
                        .put(FieldApi.path("company") + "/order", "{\"keys\":[\"wood\",\"city\"]}"),
                200);

        assertThat(fields.keys("company")).startsWith("wood", "city", "name");
        assertThat(
                        FieldApi.faults(
                                records.http()
                                        .put(
                                                FieldApi.path("company") + "/order",
                                                "{\"keys\":[\"nope\"]}")))
                .containsExactly("/keys/0 field.not-in-order");
    }
}
