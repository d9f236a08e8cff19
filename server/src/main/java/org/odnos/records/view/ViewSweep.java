package org.odnos.records.view;

import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.job.Sweep;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;
import java.time.Duration;

/** A deleted view can be taken back for thirty days. */
@Component
class ViewSweep implements Sweep {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Workspaces workspaces;
    private final ViewStore store;
    private final TransactionOperations transaction;
    private final Clock clock;

    ViewSweep(
            Workspaces workspaces,
            ViewStore store,
            TransactionOperations transaction,
            Clock clock) {
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
                                    _ -> store.removeDeletedBefore(clock.instant().minus(KEPT))));
        }
    }
}
