package org.odnos.records.segment;

import org.odnos.platform.access.Audiences;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.records.field.spi.FieldUse;
import org.odnos.records.field.spi.FieldUses;
import org.springframework.stereotype.Component;

import java.util.List;

/** Which segments' members follow from a field: asked before somebody deletes it. */
@Component
class SegmentUses implements FieldUses {

    private final SegmentStore store;
    private final Audiences audiences;

    SegmentUses(SegmentStore store, Audiences audiences) {
        this.store = store;
        this.audiences = audiences;
    }

    @Override
    public List<FieldUse> of(String object, String key) {
        return store.all().stream()
                .filter(one -> one.uses().keys().contains(object + "." + key))
                .map(
                        one ->
                                new FieldUse(
                                        "segment",
                                        one.id().toString(),
                                        audiences.sees(CurrentCaller.get(), one.shown())
                                                ? one.content().name()
                                                : null))
                .toList();
    }
}
