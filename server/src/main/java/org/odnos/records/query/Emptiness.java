package org.odnos.records.query;

import org.jooq.Condition;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.odnos.records.object.Field;
import org.odnos.records.object.Trait;

/** Whether a field has no value. */
final class Emptiness {

    private Emptiness() {}

    static Condition of(Joins.Target target) {
        Field field = target.field();
        return switch (field.type()) {
            case TAGS ->
                    orMissing(
                            target,
                            DSL.cardinality(
                                            Columns.of(
                                                    target.alias(), field.column(), Object[].class))
                                    .eq(0));
            case EMAILS, PHONES ->
                    orMissing(
                            target,
                            Columns.of(target.alias(), field.column(), JSONB.class)
                                    .eq(JSONB.valueOf("[]")));
            default -> missing(target);
        };
    }

    /** Declared lists are never missing; those that a workspace added are where they are empty. */
    private static Condition orMissing(Joins.Target target, Condition empty) {
        return target.field().is(Trait.OWN) ? missing(target).or(empty) : empty;
    }

    static Condition missing(Joins.Target target) {
        return Columns.main(target.alias(), target.field()).isNull();
    }
}
