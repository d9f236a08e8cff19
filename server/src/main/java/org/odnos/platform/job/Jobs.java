package org.odnos.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Ids;
import org.odnos.kernel.NotFound;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.live.LiveChanges;
import org.odnos.platform.workspace.ControlTransaction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Starts long work and tells of it: mine, or everybody's for administrators. */
@Service
public class Jobs {

    /** What objects are called in live updates. */
    static final String LIVE = "job";

    private static final int NEWEST = 100;
    private static final int OPEN_AT_MOST = 20;

    private final JobStore store;
    private final LiveChanges live;
    private final ControlTransaction control;
    private final ObjectProvider<Scheduler> scheduler;
    private final ObjectProvider<JobKind> kinds;
    private final Clock clock;

    Jobs(
            JobStore store,
            LiveChanges live,
            ControlTransaction control,
            ObjectProvider<Scheduler> scheduler,
            ObjectProvider<JobKind> kinds,
            Clock clock) {
        this.store = store;
        this.live = live;
        this.control = control;
        this.scheduler = scheduler;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * A job to be.
     *
     * @param kind name of a {@link JobKind}
     * @param plan what it is to do
     * @param state where its first step begins
     * @param total how much there is to do, or null if that is not known yet
     * @param undoes the job that it takes back, or null
     */
    public record Wanted(
            UUID id,
            String kind,
            JsonNode plan,
            JsonNode state,
            @Nullable Long total,
            @Nullable UUID undoes) {}

    /**
     * Starts it in the caller's name once his transaction is committed; nothing starts if that is
     * rolled back.
     *
     * @throws Conflict if he has too much at work already
     */
    @Transactional
    public Job start(Wanted wanted) {
        Caller caller = CurrentCaller.get();
        if (store.open(caller.userId()) >= OPEN_AT_MOST) {
            throw new Conflict("job.too-many", OPEN_AT_MOST);
        }
        store.insert(wanted, caller, clock.instant());
        live.publishTo(caller.userId(), LIVE, wanted.id());
        Scheduler jobs = scheduler.getObject();
        control.runInside(
                () ->
                        jobs.scheduleIfNotExists(
                                JobTask.WORK
                                        .instance(wanted.id() + "/" + Ids.next())
                                        .data(caller.workspace().value())
                                        .scheduledTo(clock.instant())));
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        jobs.triggerCheckForDueExecutions();
                    }
                });
        return store.find(wanted.id()).orElseThrow(NotFound::new);
    }

    /**
     * One that the caller may know of.
     *
     * @throws NotFound if there is none
     */
    @Transactional(readOnly = true)
    public Job get(UUID id) {
        return find(id).orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public Optional<Job> find(UUID id) {
        return store.find(id).filter(Jobs::isMine);
    }

    /** Whether a job that takes this one back has begun, or has ended without a fault. */
    @Transactional(readOnly = true)
    public boolean isUndone(UUID id) {
        return store.isUndone(id);
    }

    /** All of the workspace's that wait or are at work, of one kind. */
    @Transactional(readOnly = true)
    public List<Job> atWork(String kind) {
        return store.open(kind);
    }

    /** Whether anything waits or is at work in the workspace. */
    @Transactional(readOnly = true)
    public boolean isAnyAtWork() {
        return store.isAnyOpen();
    }

    @Transactional(readOnly = true)
    List<Job> newest() {
        Caller caller = CurrentCaller.get();
        UUID person = caller.isAdministrator() ? null : caller.userId();
        return store.newest(person, NEWEST);
    }

    /** Ends what waits; what runs ends after its present step, and what it did stays. */
    @Transactional
    Job cancel(UUID id) {
        Job job = get(id);
        if (!store.cancel(id, clock.instant())) {
            throw new Conflict("job.over");
        }
        live.publishTo(job.starter(), LIVE, id);
        Job now = get(id);
        if (now.status() == Job.Status.CANCELLED) {
            kinds.stream()
                    .filter(kind -> kind.name().equals(job.kind()))
                    .forEach(kind -> kind.ended(now, null));
        }
        return now;
    }

    private static boolean isMine(Job job) {
        Caller caller = CurrentCaller.get();
        return caller.isAdministrator() || caller.userId().equals(job.starter());
    }
}
