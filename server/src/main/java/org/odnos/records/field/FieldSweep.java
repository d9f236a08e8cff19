package org.odnos.records.field;

import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.job.Sweep;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Empties the trash of fields. */
@Component
class FieldSweep implements Sweep {

    private final Workspaces workspaces;
    private final FieldTrash trash;

    FieldSweep(Workspaces workspaces, FieldTrash trash) {
        this.workspaces = workspaces;
        this.trash = trash;
    }

    @Override
    public void sweep() {
        for (Workspace workspace : workspaces.all()) {
            CurrentCaller.run(Caller.system(workspace.id()), trash::empty);
        }
    }
}
