package org.odnos.records.transfer;

import com.github.kagkarlsson.scheduler.SchedulerClient;

import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Imports that are to be at work without a job: the program was killed after it had said so and
 * before the job was written down.
 */
@Component
class ForgottenImports {

    private final Workspaces workspaces;
    private final ImportStore store;
    private final SchedulerClient scheduler;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ForgottenImports(
            Workspaces workspaces,
            ImportStore store,
            SchedulerClient scheduler,
            TransactionTemplate transaction,
            Clock clock) {
        this.workspaces = workspaces;
        this.store = store;
        this.scheduler = scheduler;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Set<UUID> known = CurrentCaller.callAsProgram(() -> ImportJobs.known(scheduler));
        for (Workspace workspace : workspaces.all()) {
            CurrentCaller.run(Caller.system(workspace.id()), () -> start(known));
        }
    }

    private void start(Set<UUID> known) {
        List<UUID> atWork = Objects.requireNonNull(transaction.execute(_ -> store.atWork()));
        for (UUID id : atWork) {
            if (!known.contains(id)) {
                ImportJobs.start(scheduler, clock, id);
            }
        }
    }
}
