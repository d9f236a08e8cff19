package org.odnos.platform.file;

import org.odnos.platform.job.WorkspaceSweep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;

/** Files that nobody hung anywhere within a day go. */
@Component
class LooseFileSweep implements WorkspaceSweep {

    private static final Duration KEPT = Duration.ofDays(1);

    private final FileStore files;
    private final Clock clock;

    LooseFileSweep(FileStore files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void sweep() {
        files.deleteLooseBefore(clock.instant().minus(KEPT));
    }
}
