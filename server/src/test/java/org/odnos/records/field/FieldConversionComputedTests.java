package org.odnos.records.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.util.List;

/** Types of fields that are computed, and of those that others are computed from. */
@OdnosTest
class FieldConversionComputedTests {

    private static final String TO_INTEGER = "{'type':'integer'}";

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    private FieldConversionApi conversions;
    private ComputedApi computed;

    @BeforeEach
    void a_field_of_texts() {
        conversions = FieldConversionApi.withWood(workspace, port);
        computed = new ComputedApi(conversions.fields());
    }

    @Test
    void a_computed_field_has_the_type_of_what_it_computes() {
        computed.formula("company", "shout", "upper(name)");
        computed.rollUp("heads", "{'of':'people','fn':'count'}");

        for (String key : List.of("shout", "heads")) {
            for (String what : List.of("/preview", "")) {
                TestHttp.Answer answer = conversions.ask(key, what, "{'type':'longText'}");
                assertThat(answer.status()).as(key + what).isEqualTo(422);
                assertThat(answer.code()).isEqualTo("field.computed-type-stays");
            }
        }
    }

    @Test
    void what_reads_a_field_is_named_and_keeps_its_type() {
        computed.formula("company", "shout", "upper(wood)");
        rule();

        for (String what : List.of("/preview", "")) {
            TestHttp.Answer answer = conversions.ask("wood", what, TO_INTEGER);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.code()).isEqualTo("field.in-use");
            assertThat(answer.json().path("uses").values())
                    .extracting(use -> use.path("kind").asString())
                    .containsExactlyInAnyOrder("formula", "rule");
        }
    }

    @Test
    void a_field_that_a_figure_adds_up_keeps_its_type() {
        conversions.fields().add("person", "{'type':'integer','labels':{'en':'Pay'}}");
        computed.rollUp("pays", "{'of':'people','fn':'sum','field':'pay'}");

        TestHttp.Answer answer =
                conversions
                        .records()
                        .http()
                        .post(
                                FieldApi.path("person") + "/pay/conversion/preview",
                                "{\"type\":\"text\"}");

        assertThat(answer.code()).isEqualTo("field.in-use");
        assertThat(answer.json().at("/uses/0/kind").asString()).isEqualTo("rollUp");
    }

    @Test
    void what_has_come_to_read_it_meanwhile_keeps_it_from_being_confirmed() {
        conversions.made("A", "12");
        conversions.prepared("wood", TO_INTEGER);
        computed.formula("company", "shout", "upper(wood)");

        TestHttp.Answer refused = conversions.ask("wood", "/confirm", "");
        String formula = FieldApi.path("company") + "/shout";
        assertThat(conversions.records().http().delete(formula).status()).isEqualTo(204);
        conversions.confirmed("wood");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("field.in-use");
        assertThat(refused.json().at("/uses/0/kind").asString()).isEqualTo("formula");
    }

    private void rule() {
        FieldApi.taken(
                conversions
                        .records()
                        .http()
                        .post(
                                "/api/v1/objects/company/rules",
                                """
                                {"condition":"size(wood) > 0","messages":{"en":"Which?"}}
                                """),
                201);
    }
}
