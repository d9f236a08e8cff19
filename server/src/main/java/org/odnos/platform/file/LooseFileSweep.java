package org.odnos.platform.file;

import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.job.Sweep;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;
import java.time.Duration;

/** Files that nobody hung anywhere within a day go. */
@Component
class LooseFileSweep implements Sweep {

    private static final Duration KEPT = Duration.ofDays(1);

    private final Workspaces workspaces;
    private final FileStore files;
    private final TransactionOperations transaction;
    private final Clock clock;

    LooseFileSweep(
            Workspaces workspaces,
            FileStore files,
            TransactionOperations transaction,
            Clock clock) {
        this.workspaces = workspaces;
        this.files = files;
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
                                    _ -> files.deleteLooseBefore(clock.instant().minus(KEPT))));
        }
    }
}
