package org.odnos.records.own;

import org.odnos.kernel.Conflict;
import org.odnos.kernel.NotFound;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.SettingsChanged;
import org.odnos.records.field.SchemaChanges;
import org.odnos.records.object.Description;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectCatalogue.DeletedObject;
import org.odnos.records.object.ObjectDescriptions;
import org.odnos.records.object.ObjectType;
import org.odnos.records.own.ObjectUsage.ObjectUse;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Deletes objects, which keep their records for a while, and brings them back. */
@Component
class ObjectTrash {

    /** Whether fields that point to the object stand in the way. */
    enum Mode {
        UNUSED,
        ANYWAY
    }

    private final ObjectCatalogue catalogue;
    private final ObjectStore store;
    private final OwnTables tables;
    private final ObjectUsage usage;
    private final Access access;
    private final SchemaChanges changes;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;
    private final Clock clock;

    ObjectTrash(
            ObjectCatalogue catalogue,
            ObjectStore store,
            OwnTables tables,
            ObjectUsage usage,
            Access access,
            SchemaChanges changes,
            ApplicationEventPublisher events,
            TransactionOperations transaction,
            Clock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.tables = tables;
        this.usage = usage;
        this.access = access;
        this.changes = changes;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    void delete(String name, Mode mode) {
        Access.requireAdministrator();
        changes.run(
                () -> {
                    store.lock();
                    Description description = catalogue.fresh();
                    ObjectType object = OwnObjects.own(description, name);
                    List<ObjectUse> uses = usage.uses(description, object);
                    if (mode == Mode.UNUSED && !uses.isEmpty()) {
                        throw Conflict.saying("object.in-use", Map.of("uses", uses));
                    }
                    store.delete(name, now());
                    tell(name, false);
                    return true;
                });
    }

    void restore(String name) {
        Access.requireAdministrator();
        changes.run(
                () -> {
                    store.lock();
                    DeletedObject deleted =
                            catalogue.deletedObjects().stream()
                                    .filter(one -> one.object().name().equals(name))
                                    .findFirst()
                                    .orElseThrow(NotFound::new);
                    OwnObjects.requireRoom(catalogue.fresh());
                    store.restore(name, deleted.at());
                    tell(name, true);
                    return true;
                });
    }

    /** Takes away for good what has been in the trash long enough, of the caller's workspace. */
    void empty() {
        Instant before = now().minus(ObjectDescriptions.KEPT);
        Objects.requireNonNull(transaction.execute(_ -> catalogue.deletedObjects())).stream()
                .filter(deleted -> deleted.at().isBefore(before))
                .forEach(deleted -> changes.run(() -> remove(deleted.object())));
    }

    private boolean remove(ObjectType object) {
        store.lock();
        tables.drop(object);
        store.remove(object.name());
        access.objectRemoved(object.name());
        return true;
    }

    private void tell(String object, boolean before) {
        events.publishEvent(
                new SettingsChanged(
                        "object", Map.of(object + ".deleted", Arrays.asList(before, !before))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
