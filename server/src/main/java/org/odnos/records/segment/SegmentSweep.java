package org.odnos.records.segment;

import org.odnos.platform.job.WorkspaceSweep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;
import java.time.Duration;

/**
 * Looks at every segment anew, for days pass and rates change without a save; removes those that
 * were deleted thirty days ago.
 */
@Component
class SegmentSweep implements WorkspaceSweep {

    private static final Duration KEPT = Duration.ofDays(30);

    private final MembershipWork work;
    private final Memberships memberships;
    private final SegmentStore store;
    private final TransactionOperations transaction;
    private final Clock clock;

    SegmentSweep(
            MembershipWork work,
            Memberships memberships,
            SegmentStore store,
            TransactionOperations transaction,
            Clock clock) {
        this.work = work;
        this.memberships = memberships;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void sweep() {
        work.follow(() -> false);
        memberships.all().forEach(memberships::renew);
        transaction.executeWithoutResult(
                _ -> store.removeDeletedBefore(clock.instant().minus(KEPT)));
    }
}
