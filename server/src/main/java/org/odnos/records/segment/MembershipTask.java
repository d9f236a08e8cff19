package org.odnos.records.segment;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;

import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.workspace.ControlTransaction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Has memberships looked at soon after saves: once for all saves of some seconds. What a crash
 * keeps from being told here is found by the hourly sweep.
 */
@Component
class MembershipTask {

    static final TaskDescriptor<Long> WORK = TaskDescriptor.of("records.membership", Long.class);
    static final FailureHandler.OnFailureRetryLater<Long> RETRY =
            new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(30));

    private static final long EVERY_SECONDS = 2;

    private final ControlTransaction control;
    private final ObjectProvider<Scheduler> scheduler;
    private final Clock clock;
    private final Map<WorkspaceId, Long> planned = new ConcurrentHashMap<>();

    MembershipTask(ControlTransaction control, ObjectProvider<Scheduler> scheduler, Clock clock) {
        this.control = control;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Call in the transaction of the save. */
    void wakeAfterCommit() {
        WorkspaceId workspace = CurrentCaller.get().workspace();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        wake(workspace, Duration.ZERO);
                    }
                });
    }

    /**
     * The turn after the present one is taken, so that it begins after whatever was committed
     * before; two that mean the same turn are one.
     */
    void wake(WorkspaceId workspace, Duration later) {
        long turn = clock.instant().plus(later).getEpochSecond() / EVERY_SECONDS + 1;
        Long before = planned.put(workspace, turn);
        if (before != null && before == turn) {
            return;
        }
        control.run(
                () ->
                        scheduler
                                .getObject()
                                .scheduleIfNotExists(
                                        WORK.instance(workspace.value() + "/" + turn)
                                                .data(workspace.value())
                                                .scheduledTo(
                                                        Instant.ofEpochSecond(
                                                                turn * EVERY_SECONDS))));
    }
}
