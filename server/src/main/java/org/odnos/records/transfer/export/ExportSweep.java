package org.odnos.records.transfer.export;

import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.job.Sweep;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;

/** Exported files are personal data that nobody guards any more: they go soon. */
@Component
class ExportSweep implements Sweep {

    private final Workspaces workspaces;
    private final ExportStore exports;
    private final TransactionOperations transaction;
    private final Clock clock;

    ExportSweep(
            Workspaces workspaces,
            ExportStore exports,
            TransactionOperations transaction,
            Clock clock) {
        this.workspaces = workspaces;
        this.exports = exports;
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
                                    _ ->
                                            exports.deleteBefore(
                                                    clock.instant().minus(Exports.KEPT))));
        }
    }
}
