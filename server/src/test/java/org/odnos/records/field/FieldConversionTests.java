package org.odnos.records.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/** A field on its way to another type, as an administrator sees it. */
@OdnosTest
class FieldConversionTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TO_CHOICE = "{'type':'choice'}";

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

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
    void spellings_of_one_value_make_one_option_which_can_be_renamed_and_merged() {
        conversions.made("A", "Oak");
        conversions.made("B", "oak");
        conversions.made("C", "Оак");
        conversions.made("D", "Ash tree");
        conversions.made("E", null);

        JsonNode told = conversions.preview("wood", TO_CHOICE);
        assertThat(told.path("filled").asInt()).isEqualTo(4);
        assertThat(told.path("converting").asInt()).isEqualTo(4);
        assertThat(told.path("keepsDefault").asBoolean()).isTrue();
        assertThat(told.path("options").size()).isEqualTo(2);
        assertThat(told.at("/options/0/count").asInt()).isEqualTo(3);

        String merged =
                """
                {'type':'choice','options':[{'labels':{'en':'Hard wood'},'value':'hard',
                'color':'teal','from':['Oak','Ash tree']}]}
                """;
        conversions.prepared("wood", merged);
        conversions.confirmed("wood");

        assertThat(records.names("companies", "{'field':'wood','op':'eq','value':'hard'}"))
                .containsExactly("A", "B", "C", "D");
        JsonNode now = fields.field("company", "wood");
        assertThat(now.path("label").asString()).isEqualTo("Wood");
        assertThat(now.at("/options/0/color").asString()).isEqualTo("teal");
        assertThat(now.path("default").asString()).isEqualTo("hard");
    }

    @Test
    void nothing_changes_for_anybody_before_it_is_confirmed_and_discarding_leaves_no_trace() {
        JsonNode made = conversions.made("A", "12");
        conversions.made("B", "many");

        JsonNode result = conversions.prepared("wood", "{'type':'integer'}");

        assertThat(result.path("converted").asInt()).isEqualTo(1);
        assertThat(result.path("failing").asInt()).isEqualTo(1);
        assertThat(result.at("/failures/0/value").asString()).isEqualTo("many");
        assertThat(result.at("/failures/0/reason").asString()).isNotEmpty();
        assertThat(conversions.now(made).path("wood").asString()).isEqualTo("12");
        assertThat(conversions.ask("wood", "", TO_CHOICE).code())
                .isEqualTo("field.conversion-under-way");
        assertThat(records.http().delete(FieldConversionApi.path("wood")).status()).isEqualTo(204);
        assertThat(conversions.now(made)).isEqualTo(made);
        assertThat(conversions.columns()).containsExactly("x_wood");
        assertThat(conversions.watches()).isEmpty();
        assertThat(records.http().get(FieldConversionApi.path("wood")).status()).isEqualTo(404);
    }

    @Test
    void views_that_name_the_field_are_told_beforehand_and_answer_clearly_afterwards() {
        conversions.made("A", "Oak");
        JsonNode view =
                FieldApi.taken(
                        records.http()
                                .post(
                                        "/api/v1/views",
                                        """
                                        {"object":"company","name":"Oaks","kind":"table",
                                        "audience":"private","settings":{"filter":
                                        {"field":"wood","op":"startsWith","value":"O"}}}
                                        """),
                        201);

        JsonNode told = conversions.preview("wood", "{'type':'integer'}");
        conversions.prepared("wood", "{'type':'integer'}");
        conversions.confirmed("wood");

        assertThat(told.at("/uses/0/name").asString()).isEqualTo("Oaks");
        TestHttp.Answer list =
                records.http()
                        .post(
                                "/api/v1/companies/query",
                                JSON.createObjectNode()
                                        .set("filter", view.at("/settings/filter"))
                                        .toString());
        assertThat(list.status()).isEqualTo(422);
        assertThat(list.code()).isEqualTo("invalid");
        FieldApi.taken(records.http().get("/api/v1/views?object=company"), 200);
    }

    @Test
    void only_administrators_ask_and_only_of_fields_of_the_company() {
        RecordApi manager = RecordApi.of(workspace, port, Role.MANAGER);
        for (String what : List.of("", "/preview", "/confirm")) {
            assertThat(
                            manager.http()
                                    .post(
                                            FieldConversionApi.path("wood") + what,
                                            "{\"type\":\"integer\"}")
                                    .status())
                    .as(what)
                    .isEqualTo(403);
        }
        assertThat(manager.http().get("/api/v1/objects/company/conversions").status())
                .isEqualTo(403);
        assertThat(conversions.ask("industry", "/preview", TO_CHOICE).code())
                .isEqualTo("field.declared-type-stays");
        assertThat(conversions.ask("none", "/preview", TO_CHOICE).status()).isEqualTo(404);
        assertThat(conversions.ask("wood", "/confirm", "").status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_read_is_told_at_its_place() {
        conversions.made("A", "12");

        assertThat(FieldApi.faults(conversions.ask("wood", "/preview", "{'type':'text'}")))
                .containsExactly("/type field.conversion-same");
        assertThat(FieldApi.faults(conversions.ask("wood", "/preview", "{'type':'autonumber'}")))
                .containsExactly("/type field.conversion-numbers");
        assertThat(
                        FieldApi.faults(
                                conversions.ask(
                                        "wood", "/preview", "{'type':'relation','relation':'x'}")))
                .containsExactly("/relation field.unknown-object");
        assertThat(
                        FieldApi.faults(
                                conversions.ask(
                                        "wood",
                                        "",
                                        "{'type':'choice','options':[{'labels':{'en':'A'},'from':[1]}]}")))
                .containsExactly("/options/0/from field.not-texts");
        assertThat(FieldApi.faults(conversions.ask("wood", "", "{'type':'date','dates':'X'}")))
                .containsExactly("/dates import.unknown-format");
        assertThat(FieldApi.faults(conversions.ask("wood", "", "{'type':'date','max':3}")))
                .containsExactly("/max field.setting-not-for-type");
        assertThat(FieldApi.faults(conversions.ask("wood", "", "{'type':'date','key':'x'}")))
                .containsExactly("/key field.unknown-setting");
        assertThat(conversions.all("select key from field_conversion")).isEmpty();
    }
}
