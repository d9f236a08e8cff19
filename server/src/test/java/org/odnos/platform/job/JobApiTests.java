package org.odnos.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestHttp;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Ids;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.UUID;

@OdnosTest
class JobApiTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();
    @LocalServerPort private int port;
    @Autowired JobStore store;
    @Autowired JobWork work;
    @Autowired PlatformTransactionManager transactions;

    private final UUID id = Ids.next();
    private TestUser starter;

    @BeforeEach
    void a_job_that_waits() {
        starter = TestUser.in(workspace.id(), Role.SELLER);
    }

    @Test
    void a_job_is_known_to_who_started_it_and_to_administrators() {
        written(CountingJob.to(id, 2));
        TestHttp other = as(TestUser.in(workspace.id(), Role.MANAGER));
        TestHttp administrator = as(TestUser.in(workspace.id(), Role.ADMINISTRATOR));

        var answer = as(starter).get("/api/v1/jobs/" + id);

        assertThat(answer.json().path("title").asString()).isEqualTo("Count to 2");
        assertThat(answer.json().path("status").asString()).isEqualTo("queued");
        assertThat(answer.json().path("total").asInt()).isEqualTo(2);
        assertThat(answer.json().path("cancellable").asBoolean()).isTrue();
        assertThat(as(starter).get("/api/v1/jobs").json().at("/items/0/id").asString())
                .isEqualTo(id.toString());
        assertThat(administrator.get("/api/v1/jobs").json().path("items")).hasSize(1);
        assertThat(other.get("/api/v1/jobs").json().path("items")).isEmpty();
        assertThat(other.get("/api/v1/jobs/" + id).status()).isEqualTo(404);
        assertThat(other.post("/api/v1/jobs/" + id + "/cancel", "{}").status()).isEqualTo(404);
    }

    @Test
    void what_waits_is_cancelled_once() {
        written(CountingJob.to(id, 2));
        String cancel = "/api/v1/jobs/" + id + "/cancel";

        assertThat(as(starter).post(cancel, "{}").json().path("status").asString())
                .isEqualTo("cancelled");
        assertThat(as(starter).post(cancel, "{}").code()).isEqualTo("job.over");
    }

    @Test
    void why_it_failed_is_told_in_the_readers_language() {
        written(CountingJob.breakingAt(id, 1, "problem"));
        work.goOn(id, () -> false);

        var problem = as(starter).get("/api/v1/jobs/" + id).json().path("problem");

        assertThat(problem.path("code").asString()).isEqualTo("job.too-many");
        assertThat(problem.path("message").asString()).startsWith("You have 3 long pieces of work");
    }

    @Test
    void what_changed_no_records_cannot_be_undone() {
        written(CountingJob.to(id, 1));
        String undo = "/api/v1/jobs/" + id + "/undo";

        assertThat(as(starter).post(undo, "{}").code()).isEqualTo("job.at-work");
        work.goOn(id, () -> false);

        assertThat(as(starter).post(undo, "{}").code()).isEqualTo("job.nothing-to-undo");
        assertThat(as(starter).post("/api/v1/jobs/" + Ids.next() + "/undo", "{}").status())
                .isEqualTo(404);
    }

    private TestHttp as(TestUser user) {
        return TestHttp.program(port, user.token());
    }

    private void written(Jobs.Wanted wanted) {
        CurrentCaller.run(
                starter.caller(workspace, Role.SELLER),
                () ->
                        new TransactionTemplate(transactions)
                                .executeWithoutResult(
                                        _ ->
                                                store.insert(
                                                        wanted,
                                                        CurrentCaller.get(),
                                                        Instant.now())));
    }
}
