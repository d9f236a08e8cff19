package org.odnos.records.view;

import org.odnos.platform.job.WorkspaceSweep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;

/** A deleted view can be taken back for thirty days. */
@Component
class ViewSweep implements WorkspaceSweep {

    private static final Duration KEPT = Duration.ofDays(30);

    private final ViewStore store;
    private final Clock clock;

    ViewSweep(ViewStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void sweep() {
        store.removeDeletedBefore(clock.instant().minus(KEPT));
    }
}
