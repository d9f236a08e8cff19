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

import java.util.ArrayList;
import java.util.List;

/** Figures of the records that point to one: they follow whatever becomes of these. */
@OdnosTest
class RollUpFieldTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    private FieldApi fields;
    private ComputedApi api;
    private RecordApi records;

    @BeforeEach
    void an_administrator() {
        fields = FieldApi.of(workspace, port);
        api = new ComputedApi(fields);
        records = fields.records();
    }

    @Test
    void a_roll_up_follows_children_that_come_change_move_and_go() {
        api.rollUp("heads", "{'of':'people','fn':'count'}");
        String oak = api.create("companies", "{'name':'Oak'}");
        String ash = api.create("companies", "{'name':'Ash'}");
        assertThat(api.get("companies", oak).path("heads").asInt(-1)).isZero();

        String ana = api.create("people", "{'lastName':'Ana','company':'%s'}".formatted(oak));
        api.create("people", "{'lastName':'Bo','company':'%s'}".formatted(oak));
        assertThat(heads(oak)).isEqualTo(2);
        api.change("people", ana, "{'company':'%s'}".formatted(ash));
        assertThat(List.of(heads(oak), heads(ash))).containsExactly(1, 1);
        records.http().delete("/api/v1/people/" + ana);
        assertThat(heads(ash)).isZero();
        records.http().post("/api/v1/people/" + ana + "/restore", "{}");
        assertThat(heads(ash)).isEqualTo(1);
    }

    @Test
    void figures_of_children_are_exact_and_of_their_type() {
        fields.add("person", "{'key':'pay','type':'money','labels':{'en':'Pay'}}");
        fields.add("person", "{'key':'since','type':'date','labels':{'en':'Since'}}");
        fields.add("person", "{'key':'word','type':'text','labels':{'en':'Word'}}");
        api.rollUp("pays", "{'of':'people.company','fn':'sum','field':'pay'}");
        api.rollUp("least", "{'of':'people','fn':'min','field':'pay'}");
        api.rollUp("newest", "{'of':'people','fn':'max','field':'since'}");
        api.rollUp("said", "{'of':'people','fn':'last','field':'word'}");
        String oak = api.create("companies", "{'name':'Oak'}");

        person(oak, "'pay':'0.10','since':'2024-05-01','word':'first'");
        person(oak, "'pay':'0.20','since':'2023-05-01','word':'second'");
        person(oak, "'pay':null");

        JsonNode company = api.get("companies", oak);
        assertThat(company.at("/pays/amount").asString()).isEqualTo("0.30");
        assertThat(company.at("/least/amount").asString()).isEqualTo("0.10");
        assertThat(company.path("newest").asString()).isEqualTo("2024-05-01");
        assertThat(company.path("said").asString()).isEqualTo("second");
    }

    @Test
    void roll_ups_formulas_and_roll_ups_again_form_one_chain() {
        api.rollUp("heads", "{'of':'people','fn':'count'}");
        api.formula("company", "desks", "heads * 2");
        api.rollUp("allDesks", "{'of':'companies.parent','fn':'sum','field':'desks'}");
        String group = api.create("companies", "{'name':'Group'}");
        String oak = api.create("companies", "{'name':'Oak','parent':'%s'}".formatted(group));

        records.http()
                .post(
                        "/api/v1/people/batch",
                        "{'create':[{'lastName':'A','company':'%1$s'},{'lastName':'B','company':'%1$s'}]}"
                                .formatted(oak)
                                .replace('\'', '"'));

        assertThat(api.get("companies", group).path("allDesks").asInt()).isEqualTo(4);
    }

    @Test
    void tasks_about_a_record_are_counted_as_its_children() {
        api.rollUp("todo", "{'of':'tasks.about','fn':'count'}");
        String oak = api.create("companies", "{'name':'Oak'}");

        api.create(
                "tasks", "{'title':'Call','about':{'object':'company','id':'%s'}}".formatted(oak));

        assertThat(api.get("companies", oak).path("todo").asInt()).isEqualTo(1);
    }

    @Test
    void at_the_same_time_no_child_is_forgotten() throws InterruptedException {
        api.rollUp("heads", "{'of':'people','fn':'count'}");
        String oak = api.create("companies", "{'name':'Oak'}");
        List<Thread> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            String name = "Person" + i;
            all.add(
                    Thread.ofVirtual()
                            .start(
                                    () ->
                                            api.create(
                                                    "people",
                                                    "{'lastName':'%s','company':'%s'}"
                                                            .formatted(name, oak))));
        }
        for (Thread one : all) {
            one.join();
        }

        assertThat(heads(oak)).isEqualTo(8);
    }

    private int heads(String company) {
        return api.get("companies", company).path("heads").asInt(-1);
    }

    private void person(String company, String values) {
        api.create("people", "{'lastName':'P','company':'%s',%s}".formatted(company, values));
    }
}
