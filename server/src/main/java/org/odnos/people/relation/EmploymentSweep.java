package org.odnos.people.relation;

import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.job.WorkspaceSweep;
import org.odnos.records.save.Change;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Employments whose last day has come are main ones no more: nobody saves them on that day. */
@Component
class EmploymentSweep implements WorkspaceSweep {

    private static final int PIECE = 500;

    private final EmploymentStore store;
    private final MainEmployments mains;
    private final TransactionOperations transaction;

    EmploymentSweep(
            EmploymentStore store, MainEmployments mains, TransactionOperations transaction) {
        this.store = store;
        this.mains = mains;
        this.transaction = transaction;
    }

    @Override
    public void sweep() {
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
