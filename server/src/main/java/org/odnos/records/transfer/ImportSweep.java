package org.odnos.records.transfer;

import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.job.Sweep;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;
import java.time.Duration;

/** Files are personal data and large: they go once nobody imports them any more. */
@Component
class ImportSweep implements Sweep {

    private static final Duration KEPT = Duration.ofDays(90);

    private final Workspaces workspaces;
    private final ImportStore imports;
    private final TransactionOperations transaction;
    private final Clock clock;

    ImportSweep(
            Workspaces workspaces,
            ImportStore imports,
            TransactionOperations transaction,
            Clock clock) {
        this.workspaces = workspaces;
        this.imports = imports;
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
                                    _ -> imports.deleteFilesBefore(clock.instant().minus(KEPT))));
        }
    }
}
