package org.odnos.records.field;

import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is written by the former type after a field got its new one, by somebody who had begun
 * before: it stands in the former column and is converted from there. Needs a transaction.
 */
@Component
class FieldConversionLate {

    private final ObjectCatalogue catalogue;
    private final FieldConversionStore store;
    private final FieldConversionRows rows;
    private final FieldConversionShadows shadows;

    FieldConversionLate(
            ObjectCatalogue catalogue,
            FieldConversionStore store,
            FieldConversionRows rows,
            FieldConversionShadows shadows) {
        this.catalogue = catalogue;
        this.store = store;
        this.rows = rows;
        this.shadows = shadows;
    }

    void follow(ObjectType object, FieldConversion one) {
        former(object, one)
                .ifPresent(
                        former ->
                                rows.again(
                                        FieldConversionWay.of(
                                                object, former, one.wanted(), one.column()),
                                        store.takeLate(one)));
    }

    /** For the last time: nobody can write to the table after the watch has ended. */
    void settle(ObjectType object, FieldConversion one) {
        former(object, one).ifPresent(former -> shadows.unwatch(object, former));
        follow(object, one);
        store.remove(one);
    }

    private Optional<Field> former(ObjectType object, FieldConversion one) {
        return Stream.concat(
                        catalogue.deleted(object.name()).stream().map(deleted -> deleted.field()),
                        object.fields().values().stream())
                .filter(field -> field.key().equals(one.former()))
                .findFirst();
    }
}
