package org.odnos.records.segment;

import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.job.Sweep;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;
import java.time.Duration;

/**
 * Looks at every segment anew, for days pass and rates change without a save; removes those that
 * were deleted thirty days ago.
 */
@Component
class SegmentSweep implements Sweep {

    private static final Duration KEPT = Duration.ofDays(30);

    private final Workspaces workspaces;
    private final MembershipWork work;
    private final Memberships memberships;
    private final SegmentStore store;
    private final TransactionOperations transaction;
    private final Clock clock;

    SegmentSweep(
            Workspaces workspaces,
            MembershipWork work,
            Memberships memberships,
            SegmentStore store,
            TransactionOperations transaction,
            Clock clock) {
        this.workspaces = workspaces;
        this.work = work;
        this.memberships = memberships;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void sweep() {
        for (Workspace workspace : workspaces.all()) {
            work.follow(workspace, () -> false);
            CurrentCaller.run(MembershipWork.program(workspace), this::renew);
        }
    }

    private void renew() {
        memberships.all().forEach(memberships::renew);
        transaction.executeWithoutResult(
                _ -> store.removeDeletedBefore(clock.instant().minus(KEPT)));
    }
}
