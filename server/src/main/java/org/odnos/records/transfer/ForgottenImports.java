package org.odnos.records.transfer;

import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Imports that are to be at work without a job: an older program left them so. */
@Component
class ForgottenImports {

    private final Workspaces workspaces;
    private final ImportStore store;
    private final ImportJobs jobs;
    private final TransactionTemplate transaction;

    ForgottenImports(
            Workspaces workspaces,
            ImportStore store,
            ImportJobs jobs,
            TransactionTemplate transaction) {
        this.workspaces = workspaces;
        this.store = store;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        for (Workspace workspace : workspaces.all()) {
            CurrentCaller.run(Caller.system(workspace.id()), this::startHere);
        }
    }

    private void startHere() {
        List<UUID> atWork = Objects.requireNonNull(transaction.execute(_ -> store.atWork()));
        for (UUID id : atWork) {
            Objects.requireNonNull(transaction.execute(_ -> store.find(id)))
                    .ifPresent(one -> CurrentCaller.run(one.caller(), () -> goOn(id)));
        }
    }

    private void goOn(UUID id) {
        transaction.executeWithoutResult(
                _ -> store.lock(id).filter(one -> one.status().isAtWork()).ifPresent(jobs::start));
    }
}
