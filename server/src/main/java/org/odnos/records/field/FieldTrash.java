package org.odnos.records.field;

import org.odnos.kernel.Conflict;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.RuleViolation;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.SettingsChanged;
import org.odnos.records.field.spi.FieldUse;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectCatalogue.Deleted;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Deletes fields, which keep their values for a while, and brings them back. */
@Component
class FieldTrash {

    /** Whether things that use the field stand in the way. */
    enum Mode {
        UNUSED,
        ANYWAY
    }

    static final Duration KEPT = Duration.ofDays(30);

    private final ObjectCatalogue catalogue;
    private final FieldStore store;
    private final FieldColumns columns;
    private final FieldBuilds builds;
    private final FieldUsage usage;
    private final FieldConversionEnds conversions;
    private final SchemaChanges changes;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FieldTrash(
            ObjectCatalogue catalogue,
            FieldStore store,
            FieldColumns columns,
            FieldBuilds builds,
            FieldUsage usage,
            FieldConversionEnds conversions,
            SchemaChanges changes,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.columns = columns;
        this.builds = builds;
        this.usage = usage;
        this.conversions = conversions;
        this.changes = changes;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void delete(String object, String key, Mode mode) {
        Access.requireAdministrator();
        changes.run(
                () -> {
                    store.lock();
                    ObjectType type = catalogue.fresh().named(object);
                    Field field = type.field(key).orElseThrow(NotFound::new);
                    if (!field.is(Trait.OWN)) {
                        throw new RuleViolation("field.declared-stays");
                    }
                    List<FieldUse> uses = usage.uses(object, key);
                    if (mode == Mode.UNUSED && !uses.isEmpty()) {
                        throw Conflict.saying("field.in-use", Map.of("uses", uses));
                    }
                    conversions.fieldDeleted(type, field);
                    store.delete(object, key, now());
                    tell(object, key, "deleted", false);
                    return true;
                });
    }

    void restore(String object, String key) {
        Access.requireAdministrator();
        changes.run(
                () -> {
                    store.lock();
                    Description description = catalogue.fresh();
                    Field field = find(description.named(object), key);
                    String relation = field.relation();
                    if (relation != null && description.find(relation).isEmpty()) {
                        throw new RuleViolation("field.unknown-object", relation);
                    }
                    conversions.formerLeaves(description.named(object), key);
                    store.restore(object, key);
                    if (field.settings().computed() != null) {
                        // What it is computed from has changed meanwhile.
                        ObjectType type = description.named(object);
                        builds.refill(type, FieldDraft.of(field), columns.size(type));
                    }
                    tell(object, key, "deleted", true);
                    return true;
                });
    }

    List<Deleted> all(String object) {
        Access.requireAdministrator();
        return Objects.requireNonNull(
                transaction.execute(
                        _ -> {
                            ObjectType type = catalogue.current().named(object);
                            return catalogue.deleted(type.name());
                        }));
    }

    /** Takes away for good what has been in the trash long enough, of the caller's workspace. */
    void empty() {
        Instant before = now().minus(KEPT);
        Description description =
                Objects.requireNonNull(transaction.execute(_ -> catalogue.current()));
        for (ObjectType object : description.all()) {
            for (Deleted deleted : all(object.name())) {
                if (deleted.at().isBefore(before)) {
                    changes.run(() -> remove(object, deleted.field()));
                }
            }
        }
    }

    private boolean remove(ObjectType object, Field field) {
        store.lock();
        conversions.formerLeaves(object, field.key());
        store.remove(object.name(), field.key());
        columns.drop(object, field);
        return true;
    }

    private Field find(ObjectType object, String key) {
        return catalogue.deleted(object.name()).stream()
                .map(Deleted::field)
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void tell(String object, String key, String what, boolean before) {
        String name = String.join(".", object, key, what);
        events.publishEvent(
                new SettingsChanged("field", Map.of(name, Arrays.asList(before, !before))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
