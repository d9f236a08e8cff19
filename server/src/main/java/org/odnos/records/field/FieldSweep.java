package org.odnos.records.field;

import org.odnos.platform.job.WorkspaceSweep;
import org.springframework.stereotype.Component;

/** Ends changes of type that are over, and empties the trash of fields. */
@Component
class FieldSweep implements WorkspaceSweep {

    private final FieldTrash trash;
    private final FieldConversionEnds conversions;

    FieldSweep(FieldTrash trash, FieldConversionEnds conversions) {
        this.trash = trash;
        this.conversions = conversions;
    }

    @Override
    public void sweep() {
        conversions.sweep();
        trash.empty();
    }
}
