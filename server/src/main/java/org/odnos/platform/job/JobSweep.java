package org.odnos.platform.job;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;

/** Jobs that are over are told of for a month; what they changed stands in the history. */
@Component
class JobSweep implements WorkspaceSweep {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JobStore store;
    private final Clock clock;

    JobSweep(JobStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void sweep() {
        store.deleteBefore(clock.instant().minus(KEPT));
    }
}
