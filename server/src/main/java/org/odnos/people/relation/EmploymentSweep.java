package org.odnos.people.relation;

import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.job.Sweep;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.odnos.records.save.Change;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Employments whose last day has come are main ones no more: nobody saves them on that day. */
@Component
class EmploymentSweep implements Sweep {

    private static final int PIECE = 500;

    private final Workspaces workspaces;
    private final EmploymentStore store;
    private final MainEmployments mains;
    private final TransactionOperations transaction;

    EmploymentSweep(
            Workspaces workspaces,
            EmploymentStore store,
            MainEmployments mains,
            TransactionOperations transaction) {
        this.workspaces = workspaces;
        this.store = store;
        this.mains = mains;
        this.transaction = transaction;
    }

    @Override
    public void sweep() {
        for (Workspace workspace : workspaces.all()) {
            Caller program =
                    Caller.system(workspace.id()).in(workspace.zone(), workspace.currency());
            CurrentCaller.run(program, this::endAll);
        }
    }

    private void endAll() {
        int ended;
        do {
            ended = Objects.requireNonNull(transaction.execute(_ -> endSome()));
        } while (ended == PIECE);
    }

    private int endSome() {
        LocalDate today = mains.today(CurrentCaller.get());
        List<UUID> over = store.overSince(today, PIECE);
        mains.save(
                "employment",
                over.stream()
                        .map(
                                id ->
                                        Change.update(
                                                id,
                                                null,
                                                MainEmployments.fields().put("main", false)))
                        .toList());
        return over.size();
    }
}
