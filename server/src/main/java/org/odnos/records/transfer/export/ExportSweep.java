package org.odnos.records.transfer.export;

import org.odnos.platform.job.WorkspaceSweep;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;

/** Exported files are personal data that nobody guards any more: they go soon. */
@Component
class ExportSweep implements WorkspaceSweep {

    private final ExportStore exports;
    private final Clock clock;

    ExportSweep(ExportStore exports, Clock clock) {
        this.exports = exports;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void sweep() {
        exports.deleteBefore(clock.instant().minus(Exports.KEPT));
    }
}
