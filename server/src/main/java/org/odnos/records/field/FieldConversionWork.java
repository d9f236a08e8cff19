package org.odnos.records.field;

import org.odnos.kernel.NotFound;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;

/** Keeps the column beside in step with what people write meanwhile; needs a transaction. */
@Component
class FieldConversionWork {

    private final ObjectCatalogue catalogue;
    private final FieldConversionStore store;
    private final FieldConversionRows rows;

    FieldConversionWork(
            ObjectCatalogue catalogue, FieldConversionStore store, FieldConversionRows rows) {
        this.catalogue = catalogue;
        this.store = store;
        this.rows = rows;
    }

    /** As the fields are now. */
    FieldConversionWay way(FieldConversion one) {
        Description description = catalogue.fresh();
        ObjectType object = description.named(one.object());
        Field field = object.field(one.key()).orElseThrow(NotFound::new);
        String relation = one.wanted().relation();
        if (relation != null) {
            description.named(relation);
        }
        return FieldConversionWay.of(object, field, one.wanted(), one.column());
    }

    /** How many of the noted records were converted anew. */
    int follow(FieldConversion one, FieldConversionWay way, int limit) {
        List<UUID> changed = store.take(one, limit);
        rows.again(way, changed.stream().distinct().toList());
        return changed.size();
    }
}
