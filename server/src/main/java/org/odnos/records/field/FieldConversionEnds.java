package org.odnos.records.field;

import org.odnos.platform.job.Job;
import org.odnos.platform.job.Jobs;
import org.odnos.records.field.FieldConversion.Status;
import org.odnos.records.field.FieldConversions.Standing;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Clears away changes of type that nobody waits for any more. */
@Component
class FieldConversionEnds {

    /** Longer than anybody writes by a description that has changed. */
    private static final Duration LATE = Duration.ofMinutes(10);

    private final ObjectCatalogue catalogue;
    private final FieldConversionStore store;
    private final FieldConversionShadows shadows;
    private final FieldConversionLate late;
    private final SchemaChanges changes;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FieldConversionEnds(
            ObjectCatalogue catalogue,
            FieldConversionStore store,
            FieldConversionShadows shadows,
            FieldConversionLate late,
            SchemaChanges changes,
            Jobs jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.shadows = shadows;
        this.late = late;
        this.changes = changes;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Call inside the transaction that deletes the field. */
    void fieldDeleted(ObjectType object, Field field) {
        store.find(object.name(), field.key())
                .ifPresent(
                        one -> {
                            if (one.status() == Status.CONFIRMED) {
                                late.settle(object, one);
                            } else {
                                shadows.discard(object, field, one);
                            }
                        });
    }

    /**
     * Call inside the transaction that takes a former field out of the trash, for use or for good.
     */
    void formerLeaves(ObjectType object, String key) {
        store.of(object.name()).stream()
                .filter(one -> key.equals(one.former()))
                .forEach(one -> late.settle(object, one));
    }

    /** Of the caller's workspace. */
    void sweep() {
        for (FieldConversion one : in(store::all)) {
            if (in(() -> isOver(one))) {
                changes.run(() -> end(one));
            }
        }
    }

    private boolean isOver(FieldConversion one) {
        if (one.status() == Status.CONFIRMED) {
            return field(one)
                    .map(field -> field.settings().former())
                    .filter(former -> former.until().isAfter(clock.instant().minus(LATE)))
                    .isEmpty();
        }
        Job.Status job = jobs.find(one.job()).map(Job::status).orElse(null);
        return new Standing(one, job).isOver() || field(one).isEmpty();
    }

    private Optional<Field> field(FieldConversion one) {
        return catalogue.fresh().find(one.object()).flatMap(type -> type.field(one.key()));
    }

    private boolean end(FieldConversion one) {
        Optional<ObjectType> object = catalogue.fresh().find(one.object());
        if (object.isEmpty()) {
            return false; // In the trash with all that is kept by its name.
        }
        if (one.status() == Status.CONFIRMED) {
            late.settle(object.get(), one);
            return true;
        }
        List<Field> deleted =
                catalogue.deleted(one.object()).stream().map(found -> found.field()).toList();
        field(one)
                .or(() -> deleted.stream().filter(f -> f.key().equals(one.key())).findFirst())
                .ifPresent(field -> shadows.discard(object.get(), field, one));
        return true;
    }

    private <T> T in(Supplier<T> op) {
        return Objects.requireNonNull(transaction.execute(_ -> op.get()));
    }
}
