package org.odnos.records.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Ids;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.platform.job.Job;
import org.odnos.platform.job.JobStep;
import org.odnos.records.RecordApi;
import org.odnos.records.field.FieldConversion.Status;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** A field on its way to another type, while people work with it. */
@OdnosTest
class FieldConversionTests {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String TO_CHOICE = "{'type':'choice'}";

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    @Autowired private PlatformTransactionManager transactions;
    @Autowired private ObjectCatalogue catalogue;
    @Autowired private FieldConversionStore store;
    @Autowired private FieldConversionReader reader;
    @Autowired private FieldConversionShadows shadows;
    @Autowired private FieldConversionJob job;
    @Autowired private FieldConversionEnds ends;
    @Autowired private FieldTrash trash;

    private FieldApi fields;
    private FieldConversionApi conversions;
    private RecordApi records;

    @BeforeEach
    void a_field_of_texts() {
        fields = FieldApi.of(workspace, port);
        conversions = new FieldConversionApi(fields);
        records = fields.records();
        fields.add(
                "company",
                "{'type':'text','labels':{'en':'Wood','cs':'Dřevo'},'required':false,'default':'Oak'}");
    }

    @Test
    void spellings_of_one_value_make_one_option_which_can_be_renamed_and_merged() {
        made("A", "Oak");
        made("B", "oak");
        made("C", "Оак");
        made("D", "Ash tree");
        made("E", null);

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
        JsonNode made = made("A", "12");
        made("B", "many");

        JsonNode result = conversions.prepared("wood", "{'type':'integer'}");

        assertThat(result.path("converted").asInt()).isEqualTo(1);
        assertThat(result.path("failing").asInt()).isEqualTo(1);
        assertThat(result.at("/failures/0/value").asString()).isEqualTo("many");
        assertThat(result.at("/failures/0/reason").asString()).isNotEmpty();
        assertThat(now(made).path("wood").asString()).isEqualTo("12");
        assertThat(conversions.ask("wood", "", TO_CHOICE).code())
                .isEqualTo("field.conversion-under-way");
        assertThat(records.http().delete(FieldConversionApi.path("wood")).status()).isEqualTo(204);
        assertThat(now(made)).isEqualTo(made);
        assertThat(columns()).containsExactly("x_wood");
        assertThat(sql("select count(*) from pg_trigger where tgname like 'x_company%'"))
                .isEqualTo("0");
        assertThat(records.http().get(FieldConversionApi.path("wood")).status()).isEqualTo(404);
    }

    @Test
    void the_former_field_lies_in_the_trash_with_all_its_values_and_comes_back_beside() {
        JsonNode one = made("A", "12");
        JsonNode other = made("B", "many");
        conversions.prepared("wood", "{'type':'integer'}");
        conversions.confirmed("wood");
        patched(one, "{'wood':13}");

        JsonNode deleted = fields.get("/objects/company/fields?deleted=true").path("items");
        assertThat(deleted.at("/0/key").asString()).isEqualTo("woodBefore");
        assertThat(deleted.at("/0/label").asString()).isEqualTo("Wood (before)");
        FieldApi.taken(
                records.http().post(FieldApi.path("company") + "/woodBefore/restore", ""), 200);

        assertThat(now(one).path("wood").asInt()).isEqualTo(13);
        assertThat(now(one).path("woodBefore").asString()).isEqualTo("12");
        assertThat(now(other).path("woodBefore").asString()).isEqualTo("many");
        patched(other, "{'woodBefore':'few'}");
        sweep();
        assertThat(now(other).path("wood").isNull()).isTrue();
        assertThat(names("{'field':'wood','op':'ge','value':13}")).containsExactly("A");
    }

    @Test
    void what_people_write_meanwhile_is_converted_too() {
        JsonNode changed = made("A", "1");
        JsonNode emptied = made("B", "2");
        conversions.prepared("wood", "{'type':'integer'}");
        patched(changed, "{'wood':'11'}");
        patched(emptied, "{'wood':null}");
        JsonNode late = made("C", "3");

        conversions.confirmed("wood");

        assertThat(now(changed).path("wood").asInt()).isEqualTo(11);
        assertThat(now(emptied).path("wood").isNull()).isTrue();
        assertThat(now(late).path("wood").asInt()).isEqualTo(3);
        assertThat(now(late).path("version").asInt()).isEqualTo(1);
    }

    /** As somebody on another machine does who has not heard of it yet. */
    @Test
    void what_is_written_by_the_former_type_after_that_is_not_lost() {
        JsonNode one = made("A", "1");
        JsonNode other = made("B", "2");
        conversions.prepared("wood", "{'type':'integer'}");
        conversions.confirmed("wood");

        run("update company set x_wood = '21', updated_at = now() where name = 'A'");
        run("update company set x_wood = '22', updated_at = now() where name = 'B'");
        patched(other, "{'wood':5}");
        run("update own_field set former_until = now() - interval '1 hour' where key = 'wood'");
        sweep();

        assertThat(now(one).path("wood").asInt()).isEqualTo(21);
        assertThat(now(other).path("wood").asInt()).isEqualTo(5);
        assertThat(sql("select count(*) from field_conversion")).isEqualTo("0");
        assertThat(sql("select count(*) from pg_trigger where tgname like 'x_company%'"))
                .isEqualTo("0");
    }

    @Test
    void writers_at_work_while_it_is_confirmed_lose_nothing() {
        List<JsonNode> made = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            made.add(made("C" + i, "1"));
        }
        conversions.prepared("wood", "{'type':'integer'}");
        AtomicBoolean confirmed = new AtomicBoolean();
        List<CompletableFuture<Integer>> writers =
                made.stream()
                        .map(
                                record ->
                                        CompletableFuture.supplyAsync(
                                                () -> counted(record, confirmed)))
                        .toList();

        conversions.confirmed("wood");
        confirmed.set(true);

        for (int i = 0; i < made.size(); i++) {
            int last = writers.get(i).join();
            assertThat(now(made.get(i)).path("wood").asInt()).isEqualTo(last);
        }
    }

    /**
     * Writes numbers, which both types take, as long as it goes on; the last one that was taken.
     */
    private int counted(JsonNode record, AtomicBoolean confirmed) {
        int last = 1;
        for (int number = 2; number < 500 && !confirmed.get(); number++) {
            String path = "/api/v1/companies/" + records.id(record);
            TestHttp.Answer text = records.http().patch(path, "{\"wood\":\"" + number + "\"}");
            boolean taken =
                    text.status() == 200
                            || records.http().patch(path, "{\"wood\":" + number + "}").status()
                                    == 200;
            last = taken ? number : last;
        }
        return last;
    }

    @Test
    void a_job_that_was_killed_goes_on_where_it_was() {
        for (int i = 0; i < 5; i++) {
            made("C" + i, String.valueOf(i));
        }
        FieldConversion one = begun();
        Job begun = job(one, one.job());
        JobStep first = in(() -> job.step(begun));
        // The next step is done and not stored, as in a crash.
        new TransactionTemplate(transactions)
                .executeWithoutResult(
                        killed -> {
                            job.step(at(begun, first));
                            killed.setRollbackOnly();
                        });
        JobStep step = in(() -> job.step(at(begun, first)));
        while (!step.isLast()) {
            JobStep next = step;
            step = in(() -> job.step(at(begun, next)));
        }

        assertThat(in(() -> store.find("company", "wood")).orElseThrow().status())
                .isEqualTo(Status.READY);
        assertThat(step.progress().done()).isEqualTo(5);
        assertThat(sql("select count(*) from company where x_wood_2 is not null")).isEqualTo("5");
        in(() -> shadows(one));
        JobStep after = in(() -> job.step(begun));
        assertThat(after.isLast()).isTrue();
    }

    private boolean shadows(FieldConversion one) {
        ObjectType company = catalogue.fresh().named("company");
        shadows.discard(company, company.require("wood"), one);
        return true;
    }

    private FieldConversion begun() {
        return in(
                () -> {
                    ObjectType company = catalogue.current().named("company");
                    Field wood = company.require("wood");
                    ObjectNode request = (ObjectNode) JSON.readTree("{\"type\":\"integer\"}");
                    FieldConversion one =
                            new FieldConversion(
                                    "company",
                                    "wood",
                                    reader.read(request, catalogue.current(), company, wood)
                                            .wanted(),
                                    "x_wood_2",
                                    Status.CONVERTING,
                                    Ids.next(),
                                    Instant.now(),
                                    null);
                    store.insert(one);
                    shadows.add(company, wood, one.draft(wood).field());
                    return one;
                });
    }

    private Job job(FieldConversion one, UUID id) {
        var wanted = job.wanted(one.object(), one.key(), FieldConversionJob.From.ALL, 5);
        return new Job(
                id,
                FieldConversionJob.NAME,
                Job.Status.RUNNING,
                workspace.administrator().userId(),
                workspace.administrator(),
                new Job.Times(Instant.EPOCH, null, null),
                wanted.plan(),
                wanted.state(),
                0,
                new Job.Progress(0, 5L, 0),
                null,
                null,
                false,
                null,
                false);
    }

    private static Job at(Job job, JobStep step) {
        return new Job(
                job.id(),
                job.kind(),
                job.status(),
                job.starter(),
                job.caller(),
                job.times(),
                job.plan(),
                step.state(),
                1,
                step.progress(),
                null,
                null,
                false,
                null,
                false);
    }

    @Test
    void a_cancelled_one_is_given_up() {
        made("A", "12");
        JsonNode started = conversions.prepared("wood", "{'type':'integer'}");
        run(
                "update job set status = 'cancelled' where id = '%s'"
                        .formatted(started.at("/conversion/job").asString()));

        assertThat(fields.get("/objects/company/conversions").path("items").size()).isZero();
        assertThat(records.http().get(FieldConversionApi.path("wood")).status()).isEqualTo(404);
        sweep();
        assertThat(columns()).containsExactly("x_wood");
        conversions.prepared("wood", "{'type':'integer'}");
        assertThat(fields.get("/objects/company/conversions").at("/items/0/status").asString())
                .isEqualTo("ready");
    }

    @Test
    void deleting_the_field_gives_the_conversion_up() {
        made("A", "12");
        conversions.prepared("wood", "{'type':'integer'}");

        assertThat(records.http().delete(FieldApi.path("company") + "/wood").status())
                .isEqualTo(204);

        assertThat(sql("select count(*) from field_conversion")).isEqualTo("0");
        assertThat(columns()).containsExactly("x_wood");
    }

    @Test
    void a_field_can_change_its_type_again_and_all_of_it_is_gone_after_its_time_in_the_trash() {
        JsonNode made = made("A", "12");
        conversions.prepared("wood", "{'type':'autonumber'}".replace("autonumber", "integer"));
        conversions.confirmed("wood");
        conversions.prepared("wood", "{'type':'money'}");
        conversions.confirmed("wood");
        assertThat(now(made).at("/wood/amount").asString()).isEqualTo("12.00");
        assertThat(fields.get("/objects/company/fields?deleted=true").path("items").values())
                .extracting(field -> field.path("key").asString())
                .containsExactlyInAnyOrder("woodBefore", "woodBefore2");

        run(
                "update own_field set deleted_at = now() - interval '31 days' where deleted_at is"
                        + " not null");
        CurrentCaller.run(Caller.system(workspace.id()), trash::empty);

        assertThat(columns())
                .containsExactlyInAnyOrder("x_wood_3", "x_wood_3_currency", "x_wood_3_base");
        assertThat(now(made).at("/wood/amount").asString()).isEqualTo("12.00");
        assertThat(fields.keys("company")).contains("wood");
    }

    @Test
    void the_new_field_is_found_by_indexes_and_may_be_unique() {
        made("A", "1");
        made("B", "2");
        conversions.prepared("wood", "{'type':'integer','unique':true}");
        conversions.confirmed("wood");

        await().atMost(Duration.ofSeconds(30))
                .until(
                        () ->
                                fields.field("company", "wood")
                                        .path("state")
                                        .asString()
                                        .equals("ready"));
        assertThat(sql("select count(*) from pg_indexes where indexname like 'x_company_wood_2_%'"))
                .isEqualTo("2");
        TestHttp.Answer twice =
                records.http().post("/api/v1/companies", "{\"name\":\"C\",\"wood\":2}");
        assertThat(FieldApi.faults(twice)).containsExactly("/wood value.not-unique");
    }

    @Test
    void views_that_name_the_field_are_told_beforehand_and_answer_clearly_afterwards() {
        made("A", "Oak");
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
    void what_a_role_does_not_see_it_does_not_see_in_the_former_field_either() {
        JsonNode made = made("A", "12");
        run(
                "insert into role_field (role, object, field, access) values ('manager', 'company',"
                        + " 'wood', 'none')");
        conversions.prepared("wood", "{'type':'integer'}");
        conversions.confirmed("wood");
        FieldApi.taken(
                records.http().post(FieldApi.path("company") + "/woodBefore/restore", ""), 200);

        RecordApi manager = RecordApi.of(workspace, port, Role.MANAGER);
        JsonNode seen =
                FieldApi.taken(manager.http().get("/api/v1/companies/" + records.id(made)), 200);
        assertThat(seen.has("wood") || seen.has("woodBefore")).isFalse();
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
        made("A", "12");

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
        assertThatThrownBy(() -> in(() -> store.find("company", "wood")).orElseThrow())
                .isInstanceOf(RuntimeException.class);
    }

    private JsonNode made(String name, @Nullable String wood) {
        ObjectNode json = JSON.createObjectNode().put("name", name).put("wood", wood);
        return FieldApi.taken(records.http().post("/api/v1/companies", json.toString()), 201);
    }

    private JsonNode now(JsonNode record) {
        return fields.get("/companies/" + records.id(record));
    }

    private void patched(JsonNode record, String change) {
        FieldApi.taken(
                records.http()
                        .patch(
                                "/api/v1/companies/" + records.id(record),
                                change.replace('\'', '"')),
                200);
    }

    private List<String> names(String filter) {
        return records.names("companies", filter);
    }

    private void sweep() {
        CurrentCaller.run(Caller.system(workspace.id()), ends::sweep);
    }

    private List<String> columns() {
        return sqlIn(
                () ->
                        workspace
                                .jdbc()
                                .sql(
                                        "select attname from pg_attribute where attrelid ="
                                                + " 'company'::regclass and attname like 'x_%'"
                                                + " and not attisdropped")
                                .query((row, _) -> row.getString(1))
                                .list());
    }

    private String sql(String question) {
        return sqlIn(
                () -> workspace.jdbc().sql(question).query((row, _) -> row.getString(1)).single());
    }

    private void run(String statement) {
        sqlIn(() -> workspace.jdbc().sql(statement).update());
    }

    /** The client of tests has a connection of its own. */
    private <T> T sqlIn(java.util.function.Supplier<T> op) {
        return Objects.requireNonNull(workspace.transaction().execute(_ -> op.get()));
    }

    private <T> T in(java.util.function.Supplier<T> op) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> op.get()));
    }
}
