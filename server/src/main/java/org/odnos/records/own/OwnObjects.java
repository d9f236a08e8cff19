package org.odnos.records.own;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RuleViolation;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.SettingsChanged;
import org.odnos.records.field.SchemaChanges;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectCatalogue.DeletedObject;
import org.odnos.records.object.ObjectType;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What administrators do to objects: add and change. */
@Component
class OwnObjects {

    static final int MOST = 100;

    /** Afterwards they are those of a field. */
    private static final String NAME_LABELS = "nameLabels";

    private final ObjectCatalogue catalogue;
    private final ObjectStore store;
    private final OwnTables tables;
    private final Addresses addresses;
    private final SchemaChanges changes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnObjects(
            ObjectCatalogue catalogue,
            ObjectStore store,
            OwnTables tables,
            Addresses addresses,
            SchemaChanges changes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.tables = tables;
        this.addresses = addresses;
        this.changes = changes;
        this.events = events;
        this.clock = clock;
    }

    /** Adds an object; it lives at its address when this returns. */
    String create(ObjectNode request) {
        Access.requireAdministrator();
        return changes.run(() -> add(request));
    }

    private String add(ObjectNode request) {
        store.lock();
        Description description = catalogue.fresh();
        ObjectDraft draft = new ObjectDraft();
        ObjectReader.read(request, draft);
        List<ObjectType> deleted =
                catalogue.deletedObjects().stream().map(DeletedObject::object).toList();
        new ObjectNames(description, deleted, addresses.words()).name(request, draft);
        int own = requireRoom(description);
        ObjectType object = ObjectType.own(draft.name, draft.plural).build();
        requireFields(object, draft);
        store.insert(draft, own, now());
        tables.create(object, description.named("user"));
        tell(draft.name, Map.of(), draft.values());
        return draft.name;
    }

    /** The number of those in use. */
    static int requireRoom(Description description) {
        long own = description.all().stream().filter(ObjectType::isOwn).count();
        if (own >= MOST) {
            throw new RuleViolation("object.too-many", MOST);
        }
        return (int) own;
    }

    /** Changes what the request names. */
    void change(String name, ObjectNode request) {
        Access.requireAdministrator();
        changes.run(() -> patch(name, request));
    }

    private boolean patch(String name, ObjectNode request) {
        store.lock();
        ObjectType object = own(catalogue.fresh(), name);
        refuseFixed(request, object);
        ObjectDraft draft = ObjectDraft.of(object, store.columns(name));
        Map<String, @Nullable Object> before = draft.values();
        ObjectReader.read(request, draft);
        requireFields(object, draft);
        store.update(draft);
        tell(name, before, draft.values());
        return true;
    }

    /** One that the workspace added. */
    static ObjectType own(Description description, String name) {
        ObjectType object = description.named(name);
        if (!object.isOwn()) {
            throw new RuleViolation("object.declared-stays");
        }
        return object;
    }

    private static void refuseFixed(ObjectNode request, ObjectType object) {
        Map<String, String> fixed = Map.of("name", object.name(), "plural", object.plural());
        fixed.forEach(
                (setting, value) -> {
                    if (request.has(setting) && !request.path(setting).asString("").equals(value)) {
                        throw Invalid.of("/" + setting, "field.setting-fixed");
                    }
                });
        if (request.has(NAME_LABELS)) {
            throw Invalid.of("/" + NAME_LABELS, "object.unknown-setting", NAME_LABELS);
        }
    }

    private static void requireFields(ObjectType object, ObjectDraft draft) {
        for (String key : draft.columns) {
            require(object.fields().get(key), key, "/columns");
        }
        for (String key : draft.sort.split(",", -1)) {
            Field field = object.fields().get(key.replaceFirst("^-", ""));
            require(field == null || !field.type().isSortable() ? null : field, key, "/sort");
        }
    }

    private static void require(@Nullable Field field, String key, String pointer) {
        if (field == null) {
            throw Invalid.of(pointer, "object.unknown-field", key);
        }
    }

    private void tell(
            String object,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        Map<String, List<?>> values = new LinkedHashMap<>();
        after.forEach(
                (setting, value) -> {
                    @Nullable Object old = before.get(setting);
                    if (!Objects.equals(old, value)) {
                        values.put(object + "." + setting, Arrays.asList(old, value));
                    }
                });
        events.publishEvent(new SettingsChanged("object", values));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
