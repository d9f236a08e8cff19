package org.odnos.platform.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.OdnosTest;
import org.odnos.TestUser;
import org.odnos.TestWorkspace;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Ids;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.platform.job.Job.Status;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

@OdnosTest
class JobTests {

    @RegisterExtension final TestWorkspace workspace = new TestWorkspace();

    @Autowired Jobs jobs;
    @Autowired JobWork work;
    @Autowired JobStore store;
    @Autowired JobSweep sweep;
    @Autowired Clock clock;
    @Autowired PlatformTransactionManager transactions;

    private TestUser starter;
    private final UUID id = Ids.next();

    @BeforeEach
    void somebody() {
        starter = TestUser.in(workspace.id(), Role.SELLER);
    }

    @Test
    void a_job_works_by_itself_and_tells_its_result() {
        asStarter(() -> jobs.start(CountingJob.to(id, 3)));

        Job done = ended();
        assertThat(done.status()).isEqualTo(Status.DONE);
        assertThat(done.progress()).isEqualTo(new Job.Progress(3, 3L, 1));
        assertThat(Objects.requireNonNull(done.result()).path("counted").asInt()).isEqualTo(3);
        assertThat(done.times().finished()).isNotNull();
        assertThat(departments()).hasSize(3).containsOnly(starter.id());
    }

    @Test
    void what_was_interrupted_goes_on_with_the_first_step_that_is_not_stored() {
        written(CountingJob.to(id, 3));
        AtomicInteger steps = new AtomicInteger();

        assertThatThrownBy(() -> work.goOn(id, () -> steps.incrementAndGet() > 1))
                .isInstanceOf(JobWork.Interrupted.class);
        assertThat(jobs.get(id).status()).isEqualTo(Status.RUNNING);
        assertThat(jobs.get(id).progress().done()).isEqualTo(1);
        work.goOn(id, () -> false);

        assertThat(jobs.get(id).status()).isEqualTo(Status.DONE);
        assertThat(departments()).hasSize(3);
    }

    @Test
    void a_second_worker_adds_nothing_to_a_step_that_the_first_has_stored() {
        written(CountingJob.to(id, 1));
        Job before = inTransaction(() -> store.find(id).orElseThrow());
        work.goOn(id, () -> false);

        JobStep again = new JobStep(before.state(), before.progress(), null, true);

        assertThat(inTransaction(() -> store.advance(before, again, clock.instant()))).isFalse();
        assertThat(departments()).hasSize(1);
    }

    @Test
    void a_step_that_breaks_leaves_nothing_and_the_steps_before_it_stay() {
        written(CountingJob.breakingAt(id, 2, "fault"));

        work.goOn(id, () -> false);

        Job failed = jobs.get(id);
        assertThat(failed.status()).isEqualTo(Status.FAILED);
        assertThat(Objects.requireNonNull(failed.fault()).code()).isEqualTo("job.broken");
        assertThat(failed.progress().done()).isEqualTo(1);
        assertThat(departments()).hasSize(1);
    }

    @Test
    void a_problem_of_the_work_is_kept_with_what_it_is_about() {
        written(CountingJob.breakingAt(id, 1, "problem"));

        work.goOn(id, () -> false);

        assertThat(jobs.get(id).fault()).isEqualTo(new Job.Fault("job.too-many", List.of(3)));
    }

    @Test
    void what_is_cancelled_ends_after_the_present_step_and_what_it_did_stays() {
        written(CountingJob.to(id, 3));
        AtomicInteger steps = new AtomicInteger();

        work.goOn(
                id,
                () -> {
                    if (steps.incrementAndGet() == 2) {
                        jobs.cancel(id);
                    }
                    return false;
                });

        assertThat(jobs.get(id).status()).isEqualTo(Status.CANCELLED);
        assertThat(departments()).hasSize(2);
        assertThatThrownBy(() -> jobs.cancel(id)).hasMessage("job.over");
    }

    @Test
    void what_still_waits_is_cancelled_at_once() {
        written(CountingJob.to(id, 3));

        jobs.cancel(id);
        work.goOn(id, () -> false);

        assertThat(jobs.get(id).status()).isEqualTo(Status.CANCELLED);
        assertThat(jobs.get(id).times().finished()).isNotNull();
        assertThat(departments()).isEmpty();
    }

    @Test
    void a_long_step_tells_how_far_it_is_and_goes_on_there_after_an_interruption() {
        written(PacedJob.to(id, 4));
        AtomicInteger asked = new AtomicInteger();

        assertThatThrownBy(() -> work.goOn(id, () -> asked.incrementAndGet() > 3))
                .isInstanceOf(JobWork.Interrupted.class);
        assertThat(jobs.get(id).progress()).isEqualTo(new Job.Progress(2, 4L, 0));
        work.goOn(id, () -> false);

        assertThat(jobs.get(id).status()).isEqualTo(Status.DONE);
        assertThat(departments()).hasSize(4);
    }

    @Test
    void a_long_step_is_cancelled_between_two_pieces_and_what_follows_is_done() {
        written(PacedJob.to(id, 4));
        AtomicInteger asked = new AtomicInteger();

        work.goOn(
                id,
                () -> {
                    if (asked.incrementAndGet() == 3) {
                        jobs.cancel(id);
                    }
                    return false;
                });

        assertThat(jobs.get(id).status()).isEqualTo(Status.CANCELLED);
        assertThat(jobs.get(id).progress().done()).isEqualTo(1);
        assertThat(departments()).hasSize(2);
    }

    @Test
    void what_follows_is_done_also_where_a_job_is_cancelled_before_it_began() {
        written(PacedJob.to(id, 4));

        jobs.cancel(id);

        assertThat(departments()).hasSize(1);
    }

    @Test
    void whoever_has_lost_his_access_works_no_more() {
        written(CountingJob.to(id, 3));
        sql("update app_user set active = false");

        work.goOn(id, () -> false);

        assertThat(Objects.requireNonNull(jobs.get(id).fault()).code())
                .isEqualTo("job.starter-gone");
        assertThat(departments()).isEmpty();
    }

    @Test
    void nothing_starts_if_the_transaction_that_starts_it_is_rolled_back() {
        asStarter(
                () ->
                        new TransactionTemplate(transactions)
                                .execute(
                                        status -> {
                                            status.setRollbackOnly();
                                            return jobs.start(CountingJob.to(id, 1));
                                        }));

        assertThat(jobs.find(id)).isEmpty();
        Long scheduled =
                CurrentCaller.callAsProgram(
                        () ->
                                workspace
                                        .jdbc()
                                        .sql(
                                                """
                                                select count(*) from control.scheduled_tasks
                                                where task_instance like ?
                                                """)
                                        .param(id + "%")
                                        .query(Long.class)
                                        .single());
        assertThat(scheduled).isZero();
    }

    @Test
    void one_person_has_only_so_much_at_work() {
        for (int i = 0; i < 20; i++) {
            written(CountingJob.to(Ids.next(), 1));
        }

        assertThatThrownBy(() -> asStarter(() -> jobs.start(CountingJob.to(id, 1))))
                .isInstanceOf(Conflict.class)
                .hasMessage("job.too-many");
    }

    @Test
    void jobs_that_are_over_are_forgotten_after_a_month() {
        UUID open = Ids.next();
        written(CountingJob.to(id, 1));
        written(CountingJob.to(open, 1));
        work.goOn(id, () -> false);
        sql("update job set created_at = now() - interval '31 days'");

        sweep.sweep();

        assertThat(jobs.find(id)).isEmpty();
        assertThat(jobs.find(open)).isPresent();
    }

    /** As it stands after a start, but nobody works on it yet. */
    private void written(Jobs.Wanted wanted) {
        asStarter(
                () ->
                        inTransaction(
                                () -> {
                                    store.insert(wanted, CurrentCaller.get(), Instant.now());
                                    return id;
                                }));
    }

    private Job ended() {
        return await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> CurrentCaller.call(workspace.administrator(), () -> jobs.get(id)),
                        job -> !job.status().isOpen());
    }

    private List<UUID> departments() {
        var founders =
                workspace
                        .jdbc()
                        .sql("select created_by from department")
                        .query((row, _) -> row.getObject(1, UUID.class));
        return Objects.requireNonNull(workspace.transaction().execute(_ -> founders.list()));
    }

    private void sql(String statement) {
        workspace.transaction().executeWithoutResult(_ -> workspace.jdbc().sql(statement).update());
    }

    private interface Work<T> {
        T get();
    }

    private <T> T asStarter(Work<T> some) {
        return CurrentCaller.call(starter.caller(workspace, Role.SELLER), some::get);
    }

    private <T> T inTransaction(Work<T> some) {
        return Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(_ -> some.get()));
    }
}
