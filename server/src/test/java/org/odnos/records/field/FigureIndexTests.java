package org.odnos.records.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;

/** Boards and figures by an own choice on objects with own numbers. */
@OdnosTest
class FigureIndexTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    private FieldApi fields;

    @BeforeEach
    void a_grade() {
        fields = FieldApi.of(workspace, port);
        fields.add(
                "company",
                """
                {'key':'grade','type':'choice','labels':{'en':'Grade'},
                'options':[{'value':'a','labels':{'en':'A'}},{'value':'b','labels':{'en':'B'}}]}
                """);
    }

    @Test
    void one_index_holds_each_choice_with_all_numbers() {
        assertThat(columns()).containsExactly("x_grade");

        fields.add("company", "{'key':'size','type':'integer','labels':{'en':'Size'}}");
        fields.add("company", "{'key':'budget','type':'money','labels':{'en':'Budget'}}");
        fields.add("company", "{'key':'since','type':'date','labels':{'en':'Since'}}");

        assertThat(columns()).containsExactly("x_grade x_budget_base x_size");
    }

    @Test
    void an_object_with_records_gets_them_by_a_job() {
        fields.records().create("companies", "{'name':'Vinarija','grade':'a'}");

        fields.add("company", "{'key':'size','type':'integer','labels':{'en':'Size'}}");
        awaitIndexes();

        assertThat(columns()).containsExactly("x_grade x_size");
    }

    @Test
    void a_column_of_a_board_ends_with_the_cards_that_miss_what_it_goes_by() {
        fields.add("company", "{'key':'size','type':'integer','labels':{'en':'Size'}}");
        create("'name':'None','grade':'a'");
        create("'name':'Small','grade':'a','size':2");
        create("'name':'Large','grade':'a','size':9");
        create("'name':'Other','grade':'b'");

        assertThat(names(board("10"), 0)).containsExactly("Large", "Small", "None");
        assertThat(names(board("10"), 1)).containsExactly("Other");
        assertThat(names(board("2"), 0)).containsExactly("Large", "Small");
        JsonNode full = board("2").path(0);
        assertThat(full.path("next").isNull()).isFalse();
        assertThat(full.at("/measures/sum(size)").asString()).isEqualTo("11");
    }

    private void awaitIndexes() {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !fields.get("/objects/company").toString().contains("building"));
    }

    private void create(String values) {
        fields.records().create("companies", "{" + values + "}");
    }

    private JsonNode board(String limit) {
        String request =
                """
                {'groupBy':'grade','groups':['a','b'],'sort':['-size'],'limit':%s,
                'measures':[{'fn':'count'},{'fn':'sum','field':'size'}]}
                """
                        .formatted(limit)
                        .replace('\'', '"');
        return FieldApi.taken(fields.records().http().post("/api/v1/companies/board", request), 200)
                .path("groups");
    }

    private static List<String> names(JsonNode groups, int at) {
        return groups.path(at).path("items").values().stream()
                .map(item -> item.path("name").asString())
                .toList();
    }

    /** Of each index of figures. */
    private List<String> columns() {
        return workspace.readAll(
                String.class,
                """
                select string_agg(a.attname, ' ' order by a.attnum)
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = current_schema()::regnamespace
                    and c.relname like 'x_company_grade_figures%' group by c.oid
                """);
    }
}
