package org.odnos.records.trash;

import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.job.Sweep;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Empties the trash of records. */
@Component
class TrashSweep implements Sweep {

    private final Workspaces workspaces;
    private final Emptying emptying;

    TrashSweep(Workspaces workspaces, Emptying emptying) {
        this.workspaces = workspaces;
        this.emptying = emptying;
    }

    @Override
    public void sweep() {
        for (Workspace workspace : workspaces.all()) {
            CurrentCaller.run(Caller.system(workspace.id()), emptying::run);
        }
    }
}
