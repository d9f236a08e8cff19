package org.odnos.records.own;

import org.odnos.platform.job.WorkspaceSweep;
import org.springframework.stereotype.Component;

/** Empties the trash of objects. */
@Component
class ObjectSweep implements WorkspaceSweep {

    private final ObjectTrash trash;

    ObjectSweep(ObjectTrash trash) {
        this.trash = trash;
    }

    @Override
    public void sweep() {
        trash.empty();
    }
}
