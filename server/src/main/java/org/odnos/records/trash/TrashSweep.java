package org.odnos.records.trash;

import org.odnos.platform.job.WorkspaceSweep;
import org.springframework.stereotype.Component;

/** Empties the trash of records. */
@Component
class TrashSweep implements WorkspaceSweep {

    private final Emptying emptying;

    TrashSweep(Emptying emptying) {
        this.emptying = emptying;
    }

    @Override
    public void sweep() {
        emptying.run();
    }
}
