package org.odnos.records.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Role;
import org.odnos.records.RecordApi;
import org.springframework.boot.test.web.server.LocalServerPort;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fields that an administrator adds, changes, deletes and brings back. */
@OdnosTest
class FieldsTests {

    @RegisterExtension static final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    private FieldApi fields;
    private RecordApi records;

    @BeforeEach
    void an_administrator() {
        fields = FieldApi.of(workspace, port);
        records = fields.records();
    }

    @Test
    void a_field_gets_a_key_from_its_label_in_any_script() {
        assertThat(key("{'ru':'Цвет машины'}")).isEqualTo("cvetMasiny");
        assertThat(key("{'ru':'Цвет машины'}")).isEqualTo("cvetMasiny2");
        assertThat(key("{'en':'Tasks'}")).isEqualTo("tasks2");
        assertThat(key("{'en':'2nd owner'}")).isEqualTo("x2ndOwner");
    }

    @ParameterizedTest
    @CsvSource({
        "Colour, field.key-invalid",
        "co-lour, field.key-invalid",
        "aVeryLongKeyThatNobodyCouldEverRememberOrType, field.key-invalid",
        "tasks, field.key-reserved",
        "id, field.key-reserved",
        "createdAt, field.key-taken",
        "name, field.key-taken",
        "priceBase, field.key-taken",
    })
    void a_key_that_is_reserved_or_taken_is_refused(String key, String code) {
        fields.add("company", "{'type':'money','labels':{'en':'Price'}}");

        TestHttp.Answer answer =
                fields.post(
                        "company",
                        "{'type':'decimal','key':'%s','labels':{'en':'X'}}".formatted(key));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(FieldApi.faults(answer)).containsExactly("/key " + code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type':'colour' | /type field.unknown-type",
                "'type':'first' | /type field.unknown-type",
                "'type':'relation','relation':'house' | /relation field.unknown-object",
                "'type':'autonumber','format':'KP' | /format field.format-without-number",
                "'type':'rating','max':11 | /max field.number-out-of-range",
                "'type':'text','max':5 | /max field.setting-not-for-type",
                "'type':'tags','unique':true | /unique field.setting-not-for-type",
                "'type':'choice' | /options field.options-missing",
                "'type':'integer','default':'many' | /default value.not-a-number",
                "'type':'text','size':5 | /size field.unknown-setting",
                "'type':'text','helps':{'de':'x'} | /helps/de field.unknown-language",
                "'type':'choice','options':[{'labels':{'en':'A'},'value':'a'},{'labels':{'en':'B'},'value':'a'}]"
                    + " | /options/1/value field.option-twice",
                "'type':'choice','options':[{'labels':{'en':'A'},'color':'pink'}]"
                        + " | /options/0/color field.unknown-color",
                "'type':'choice','options':[{'labels':{'en':'A'}}],'default':'b'"
                        + " | /default value.not-an-option",
            })
    void settings_that_make_no_sense_are_refused_at_their_place(String settings, String fault) {
        TestHttp.Answer answer =
                fields.post("company", "{'labels':{'en':'X'},%s}".formatted(settings));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(FieldApi.faults(answer)).containsExactly(fault);
    }

    @Test
    void ten_thousand_options_are_taken_and_one_more_is_not() {
        assertThat(fields.add("company", choice(10_000)).path("options").size()).isEqualTo(10_000);

        TestHttp.Answer answer = fields.post("company", choice(10_001));

        assertThat(FieldApi.faults(answer)).containsExactly("/options field.too-many-options");
    }

    @Test
    void an_option_in_use_is_archived_and_stays_where_it_is() {
        fields.add(
                "company",
                "{'type':'choice','labels':{'en':'Wood'},'options':[{'labels':{'en':'Oak'}},{'labels':{'en':'Ash'}}]}");
        JsonNode made = records.create("companies", "{'name':'A','wood':'oak'}");

        TestHttp.Answer lost =
                fields.patch(
                        "company", "wood", "{'options':[{'value':'ash','labels':{'en':'Ash'}}]}");
        assertThat(FieldApi.faults(lost)).containsExactly("/options field.option-in-use");
        assertThat(lost.text()).contains("1 record");
        assertThat(fields.get("/objects/company/fields/wood/usage").at("/options/oak").asLong())
                .isEqualTo(1);
        fields.change(
                "company",
                "wood",
                """
                {'options':[{'value':'ash','labels':{'en':'Ash'},'color':'teal'},
                {'value':'oak','labels':{'en':'Oak'},'archived':true}]}
                """);

        String path = "/api/v1/companies/" + records.id(made);
        assertThat(records.http().patch(path, "{\"wood\":\"oak\",\"city\":\"Brno\"}").status())
                .isEqualTo(200);
        TestHttp.Answer chosen =
                records.http().post("/api/v1/companies", "{\"name\":\"B\",\"wood\":\"oak\"}");
        assertThat(FieldApi.faults(chosen)).containsExactly("/wood value.archived-option");
        assertThat(records.names("companies", "{'field':'wood','op':'eq','value':'oak'}"))
                .containsExactly("A");
    }

    @Test
    void a_new_record_gets_the_default_unless_it_says_otherwise() {
        fields.add("company", "{'type':'integer','labels':{'en':'Size'},'default':3}");
        fields.change("company", "source", "{'default':'Fair'}");

        JsonNode made = records.create("companies", "{'name':'A'}");

        assertThat(made.path("size").asInt()).isEqualTo(3);
        assertThat(made.path("source").asString()).isEqualTo("Fair");
        assertThat(records.create("companies", "{'name':'B','size':null}").path("size").isNull())
                .isTrue();
    }

    @Test
    @TestWorkspace.Alone
    void required_and_unique_hold_in_forms_and_batches() {
        fields.add(
                "company", "{'type':'text','labels':{'en':'Code'},'unique':true,'required':true}");
        assertThat(fields.field("company", "code").path("unique").asBoolean()).isTrue();
        records.create("companies", "{'name':'A','code':'x'}");

        TestHttp.Answer missing = records.http().post("/api/v1/companies", "{\"name\":\"B\"}");
        TestHttp.Answer taken =
                records.http().post("/api/v1/companies", "{\"name\":\"B\",\"code\":\"x\"}");

        assertThat(FieldApi.faults(missing)).containsExactly("/code value.required");
        assertThat(FieldApi.faults(taken)).containsExactly("/code value.not-unique");
    }

    @Test
    @TestWorkspace.Alone
    void a_unique_rule_that_present_records_break_names_them_and_changes_nothing() {
        records.create("companies", "{'name':'A'}");
        fields.add("company", "{'type':'text','labels':{'en':'Code'}}");
        JsonNode one = records.create("companies", "{'name':'B','code':'x'}");
        records.create("companies", "{'name':'C','code':'x'}");
        ready();

        JsonNode building = fields.change("company", "code", "{'unique':true}");
        assertThat(building.path("state").asString()).isEqualTo("building");
        assertThat(building.path("unique").asBoolean()).isFalse();
        JsonNode job = finished(building.path("job").asString());

        assertThat(job.path("status").asString()).isEqualTo("failed");
        assertThat(job.at("/problem/code").asString()).isEqualTo("field.not-unique");
        assertThat(job.at("/result/duplicates/0/value").asString()).isEqualTo("x");
        assertThat(job.at("/result/duplicates/0/records").size()).isEqualTo(2);
        assertThat(fields.field("company", "code").path("state").asString()).isEqualTo("ready");
        records.http().delete("/api/v1/companies/" + records.id(one));
        JsonNode again = fields.change("company", "code", "{'unique':true}");
        assertThat(finished(again.path("job").asString()).path("status").asString())
                .isEqualTo("done");
        assertThat(fields.field("company", "code").path("unique").asBoolean()).isTrue();
        assertThat(
                        FieldApi.faults(
                                records.http()
                                        .post(
                                                "/api/v1/companies",
                                                "{\"name\":\"D\",\"code\":\"x\"}")))
                .containsExactly("/code value.not-unique");
    }

    private void ready() {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> !fields.get("/objects/company").toString().contains("\"building\""));
    }

    private JsonNode finished(String job) {
        return await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> fields.get("/jobs/" + job),
                        now ->
                                !List.of("queued", "running")
                                        .contains(now.path("status").asString()));
    }

    @Test
    @TestWorkspace.Alone
    void only_administrators_change_fields_and_the_change_log_tells() {
        RecordApi seller = RecordApi.of(workspace, port, Role.SELLER);
        String json = "{\"type\":\"text\",\"labels\":{\"en\":\"Wood\"}}";

        assertThat(seller.http().post(FieldApi.path("company"), json).status()).isEqualTo(403);
        fields.add("company", json);

        String logged =
                Objects.requireNonNull(
                        workspace
                                .transaction()
                                .execute(
                                        _ ->
                                                workspace
                                                        .jdbc()
                                                        .sql(
                                                                "select fields::text from change"
                                                                        + " where object = 'field'")
                                                        .query((row, _) -> row.getString(1))
                                                        .single()));
        assertThat(logged).contains("company.wood.labels");
    }

    @Test
    @TestWorkspace.Alone
    void another_node_hears_of_a_change() {
        assertThat(fields.keys("company")).doesNotContain("wood");
        workspace
                .transaction()
                .executeWithoutResult(
                        _ -> {
                            run("alter table company add column x_wood text");
                            run(
                                    "insert into own_field (object, key, type) values ('company',"
                                            + " 'wood', 'text')");
                            run(
                                    "select pg_notify('odnos', 'objects %d')"
                                            .formatted(workspace.id().value()));
                        });

        await().atMost(Duration.ofSeconds(10)).until(() -> fields.keys("company").contains("wood"));
    }

    private void run(String sql) {
        if (sql.startsWith("select")) {
            workspace.jdbc().sql(sql).query((_, _) -> 0).list();
        } else {
            workspace.jdbc().sql(sql).update();
        }
    }

    private String key(String labels) {
        return fields.add("company", "{'type':'text','labels':%s}".formatted(labels))
                .path("key")
                .asString();
    }

    private static String choice(int options) {
        String all =
                IntStream.range(0, options)
                        .mapToObj("{'labels':{'en':'Option %d'}}"::formatted)
                        .collect(Collectors.joining(","));
        return "{'type':'choice','labels':{'en':'Many'},'options':[%s]}".formatted(all);
    }
}
