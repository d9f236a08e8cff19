package org.odnos.records.field;

import org.odnos.records.field.FieldStore.Rule;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldState;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Builds a field's indexes and its unique rule: at once for objects without records, else beside
 * everybody's work.
 */
@Component
class FieldBuilds {

    /** What came of a build; duplicates if the present records break the rule. */
    record Built(List<FieldDuplicates.Duplicate> duplicates) {}

    private final ObjectCatalogue catalogue;
    private final FieldStore store;
    private final FieldDuplicates duplicates;
    private final SchemaConnection schema;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    FieldBuilds(
            ObjectCatalogue catalogue,
            FieldStore store,
            FieldDuplicates duplicates,
            SchemaConnection schema,
            PlatformTransactionManager transactions,
            JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.store = store;
        this.duplicates = duplicates;
        this.schema = schema;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    /** In the transaction that adds the field. */
    void prepare(ObjectType object, FieldDraft draft, boolean isEmpty) {
        Field field = draft.field();
        Rule rule = draft.unique ? Rule.UNIQUE : Rule.NONE;
        boolean waits = !isEmpty && (draft.unique || FieldIndexes.hasAny(field));
        if (isEmpty) {
            indexes(object, field, rule).forEach(index -> jdbc.sql(index.atOnce()).update());
        }
        store.build(object.name(), draft.key, rule, waits ? FieldState.BUILDING : FieldState.READY);
    }

    /**
     * In the transaction that changes the field.
     *
     * @return whether something is left to be built
     */
    boolean follow(ObjectType object, Field field, FieldDraft draft) {
        if (draft.unique == field.is(Trait.UNIQUE)) {
            return false;
        }
        if (draft.unique) {
            store.build(object.name(), field.key(), Rule.UNIQUE, FieldState.BUILDING);
            return true;
        }
        store.build(object.name(), field.key(), Rule.NONE, FieldState.READY);
        jdbc.sql("drop index if exists " + FieldIndexes.unique(object, field).name()).update();
        return false;
    }

    /** Builds what is missing; may be begun again. Not inside a transaction. */
    Built build(String name, String key) {
        ObjectType object = in(() -> catalogue.fresh().named(name));
        Field field = object.fields().get(key);
        if (field == null) {
            return new Built(List.of());
        }
        for (FieldIndexes.Index index : FieldIndexes.of(object, field)) {
            schema.build(index);
        }
        Built built = new Built(List.of());
        Rule rule = in(() -> store.rule(name, key));
        if (rule == Rule.UNIQUE && !schema.build(FieldIndexes.unique(object, field))) {
            built = new Built(in(() -> duplicates.of(object, field)));
            rule = Rule.NONE;
        }
        finish(name, key, rule, FieldState.READY);
        return built;
    }

    /** The field stays as it was before. */
    void fail(String name, String key) {
        finish(name, key, Rule.NONE, FieldState.FAILED);
    }

    private void finish(String name, String key, Rule rule, FieldState state) {
        transaction.executeWithoutResult(
                _ -> {
                    store.build(name, key, rule, state);
                    catalogue.changed();
                });
    }

    private static List<FieldIndexes.Index> indexes(ObjectType object, Field field, Rule rule) {
        List<FieldIndexes.Index> all = new ArrayList<>(FieldIndexes.of(object, field));
        if (rule == Rule.UNIQUE) {
            all.add(FieldIndexes.unique(object, field));
        }
        return all;
    }

    private <T> T in(Supplier<T> op) {
        return Objects.requireNonNull(transaction.execute(_ -> op.get()));
    }
}
