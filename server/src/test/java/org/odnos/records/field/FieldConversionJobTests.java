package org.odnos.records.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Ids;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
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

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/** The job that prepares a field's other type, and what becomes of it when nobody waits for it. */
@OdnosTest
class FieldConversionJobTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;

    @Autowired private PlatformTransactionManager transactions;
    @Autowired private ObjectCatalogue catalogue;
    @Autowired private FieldConversionStore store;
    @Autowired private FieldConversionReader reader;
    @Autowired private FieldConversionShadows shadows;
    @Autowired private FieldConversionJob job;
    @Autowired private FieldConversionEnds ends;

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
    void a_job_that_was_killed_goes_on_where_it_was() {
        for (int i = 0; i < 5; i++) {
            conversions.made("C" + i, String.valueOf(i));
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
        assertThat(conversions.all("select count(*) from company where x_wood_2 is not null"))
                .containsExactly("5");
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
        conversions.made("A", "12");
        JsonNode started = conversions.prepared("wood", "{'type':'integer'}");
        conversions.run(
                "update job set status = 'cancelled' where id = '%s'"
                        .formatted(started.at("/conversion/job").asString()));

        assertThat(fields.get("/objects/company/conversions").path("items").size()).isZero();
        assertThat(records.http().get(FieldConversionApi.path("wood")).status()).isEqualTo(404);
        sweep();
        assertThat(conversions.columns()).containsExactly("x_wood");
        conversions.prepared("wood", "{'type':'integer'}");
        assertThat(fields.get("/objects/company/conversions").at("/items/0/status").asString())
                .isEqualTo("ready");
    }

    @Test
    void deleting_the_field_gives_the_conversion_up() {
        conversions.made("A", "12");
        conversions.prepared("wood", "{'type':'integer'}");

        assertThat(records.http().delete(FieldApi.path("company") + "/wood").status())
                .isEqualTo(204);

        assertThat(conversions.all("select count(*) from field_conversion")).containsExactly("0");
        assertThat(conversions.columns()).containsExactly("x_wood");
    }

    private void sweep() {
        CurrentCaller.run(Caller.system(workspace.id()), ends::sweep);
    }

    private <T> T in(java.util.function.Supplier<T> op) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> op.get()));
    }
}
