package org.odnos.platform.job;

import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;
import java.time.Duration;

/** Jobs that are over are told of for a month; what they changed stands in the history. */
@Component
class JobSweep implements Sweep {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Workspaces workspaces;
    private final JobStore store;
    private final TransactionOperations transaction;
    private final Clock clock;

    JobSweep(
            Workspaces workspaces, JobStore store, TransactionOperations transaction, Clock clock) {
        this.workspaces = workspaces;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void sweep() {
        for (Workspace workspace : workspaces.all()) {
            CurrentCaller.run(
                    Caller.system(workspace.id()),
                    () ->
                            transaction.executeWithoutResult(
                                    _ -> store.deleteBefore(clock.instant().minus(KEPT))));
        }
    }
}
