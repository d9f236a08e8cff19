package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.NotFound;
import org.odnos.platform.access.Access;
import org.odnos.platform.job.Job;
import org.odnos.platform.job.Jobs;
import org.odnos.records.field.FieldConversion.Status;
import org.odnos.records.field.FieldConversionJob.From;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.node.ObjectNode;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Prepares changes of fields' types beside the present values, and gives them up. */
@Service
class FieldConversions {

    /**
     * A conversion and how its job stands.
     *
     * @param job null once nobody remembers it
     */
    record Standing(FieldConversion conversion, Job.@Nullable Status job) {

        /** Confirmed, or nobody waits for it any more. */
        boolean isOver() {
            boolean isForgotten = job == null && conversion.status() == Status.CONVERTING;
            return conversion.status() == Status.CONFIRMED
                    || job == Job.Status.CANCELLED
                    || isForgotten;
        }

        /** Converting, ready or failed. */
        String status() {
            boolean isAtWork = job != null && job.isOpen();
            return conversion.status() == Status.CONVERTING && !isAtWork
                    ? "failed"
                    : conversion.status().key();
        }
    }

    private final ObjectCatalogue catalogue;
    private final FieldStore fields;
    private final FieldConversionStore store;
    private final FieldConversionReader reader;
    private final FieldConversionShadows shadows;
    private final FieldConversionRows rows;
    private final FieldConversionLate late;
    private final FieldConversionJob kind;
    private final SchemaChanges changes;
    private final Jobs jobs;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FieldConversions(
            ObjectCatalogue catalogue,
            FieldStore fields,
            FieldConversionStore store,
            FieldConversionReader reader,
            FieldConversionShadows shadows,
            FieldConversionRows rows,
            FieldConversionLate late,
            FieldConversionJob kind,
            SchemaChanges changes,
            Jobs jobs,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.catalogue = catalogue;
        this.fields = fields;
        this.store = store;
        this.reader = reader;
        this.shadows = shadows;
        this.rows = rows;
        this.late = late;
        this.kind = kind;
        this.changes = changes;
        this.jobs = jobs;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Begun(FieldConversion.Wanted wanted, long total) {}

    /** What takes long is done before anybody has to wait for the table. */
    Standing start(String name, String key, ObjectNode request) {
        Access.requireAdministrator();
        Begun begun = Objects.requireNonNull(transaction.execute(_ -> begun(name, key, request)));
        return changes.run(() -> start(name, key, begun));
    }

    private Begun begun(String name, String key, ObjectNode request) {
        Description description = catalogue.current();
        ObjectType object = description.named(name);
        Field field = object.field(key).orElseThrow(NotFound::new);
        return new Begun(
                reader.read(request, description, object, field).wanted(),
                rows.filled(object, field));
    }

    private Standing start(String name, String key, Begun begun) {
        fields.lock();
        ObjectType object = catalogue.fresh().named(name);
        Field field = object.field(key).orElseThrow(NotFound::new);
        store.find(name, key).ifPresent(former -> giveWay(object, field, former));
        String column = shadows.name(object, field);
        Jobs.Wanted wanted = kind.wanted(name, key, From.ALL, begun.total());
        FieldConversion one =
                new FieldConversion(
                        name,
                        key,
                        begun.wanted(),
                        column,
                        Status.CONVERTING,
                        wanted.id(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        null);
        store.insert(one);
        shadows.add(object, field, one.draft(field).field());
        return new Standing(one, jobs.start(wanted).status());
    }

    /** One that nobody waits for any more makes room. */
    private void giveWay(ObjectType object, Field field, FieldConversion former) {
        Standing standing = standing(former);
        if (former.status() == Status.CONFIRMED) {
            late.settle(object, former);
        } else if (standing.isOver() || standing.status().equals("failed")) {
            shadows.discard(object, field, former);
        } else {
            throw new Conflict("field.conversion-under-way");
        }
    }

    /** Those that somebody still has to decide of. */
    List<Standing> of(String object) {
        Access.requireAdministrator();
        return Objects.requireNonNull(
                transaction.execute(
                        _ ->
                                store.of(catalogue.current().named(object).name()).stream()
                                        .map(this::standing)
                                        .filter(standing -> !standing.isOver())
                                        .toList()));
    }

    Standing get(String object, String key) {
        Access.requireAdministrator();
        Optional<Standing> found =
                Objects.requireNonNull(
                        transaction.execute(_ -> store.find(object, key).map(this::standing)));
        return found.filter(standing -> !standing.isOver()).orElseThrow(NotFound::new);
    }

    private Standing standing(FieldConversion one) {
        return new Standing(one, jobs.find(one.job()).map(Job::status).orElse(null));
    }

    /** The present values stay as they are. */
    void discard(String object, String key) {
        FieldConversion one = get(object, key).conversion();
        changes.run(
                () -> {
                    fields.lock();
                    ObjectType type = catalogue.fresh().named(object);
                    Field field = type.field(key).orElseThrow(NotFound::new);
                    shadows.discard(type, field, one);
                    return true;
                });
    }
}
