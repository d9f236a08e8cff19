package org.odnos.records.transfer;

import org.odnos.platform.job.WorkspaceSweep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;

/** Files are personal data and large: they go once nobody imports them any more. */
@Component
class ImportSweep implements WorkspaceSweep {

    private static final Duration KEPT = Duration.ofDays(90);

    private final ImportStore imports;
    private final Clock clock;

    ImportSweep(ImportStore imports, Clock clock) {
        this.imports = imports;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void sweep() {
        imports.deleteFilesBefore(clock.instant().minus(KEPT));
    }
}
