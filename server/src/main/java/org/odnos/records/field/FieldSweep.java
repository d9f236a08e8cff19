package org.odnos.records.field;

import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.job.Sweep;
import org.odnos.platform.workspace.Workspace;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.stereotype.Component;

/** Ends changes of type that are over, and empties the trash of fields. */
@Component
class FieldSweep implements Sweep {

    private final Workspaces workspaces;
    private final FieldTrash trash;
    private final FieldConversionEnds conversions;

    FieldSweep(Workspaces workspaces, FieldTrash trash, FieldConversionEnds conversions) {
        this.workspaces = workspaces;
        this.trash = trash;
        this.conversions = conversions;
    }

    /** The program itself, reading values as the company writes them. */
    private static Caller inside(Workspace workspace) {
        Caller system = Caller.system(workspace.id());
        return new Caller(
                system.userId(),
                workspace.id(),
                system.roles(),
                null,
                workspace.language(),
                workspace.zone(),
                workspace.currency(),
                system.origin());
    }

    @Override
    public void sweep() {
        for (Workspace workspace : workspaces.all()) {
            CurrentCaller.run(
                    inside(workspace),
                    () -> {
                        conversions.sweep();
                        trash.empty();
                    });
        }
    }
}
