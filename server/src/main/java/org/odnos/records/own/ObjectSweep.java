package org.odnos.records.own;

import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.job.Sweep;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Empties the trash of objects. */
@Component
class ObjectSweep implements Sweep {

    private final Workspaces workspaces;
    private final ObjectTrash trash;

    ObjectSweep(Workspaces workspaces, ObjectTrash trash) {
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
