package org.odnos.records.field;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.RuleViolation;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.SettingsChanged;
import org.odnos.records.object.Computed;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What administrators do to fields: add, change, put into order. */
@Component
class Fields {

    /** An object in the middle of a change, with its fields in the trash. */
    record Place(Description description, ObjectType object, List<Field> deleted) {}

    private static final int MAX_FIELDS = 500;

    private final ObjectCatalogue catalogue;
    private final FieldStore store;
    private final FieldColumns columns;
    private final FieldRules rules;
    private final FieldBuilds builds;
    private final SchemaChanges changes;
    private final FieldOptionUse options;
    private final FieldComputing computing;
    private final ApplicationEventPublisher events;

    Fields(
            ObjectCatalogue catalogue,
            FieldStore store,
            FieldColumns columns,
            FieldRules rules,
            FieldBuilds builds,
            SchemaChanges changes,
            FieldOptionUse options,
            FieldComputing computing,
            ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.store = store;
        this.columns = columns;
        this.rules = rules;
        this.builds = builds;
        this.changes = changes;
        this.options = options;
        this.computing = computing;
        this.events = events;
    }

    /** Adds a field; its column is there when this returns, its indexes follow. */
    String create(String object, ObjectNode request) {
        Access.requireAdministrator();
        return changes.run(() -> add(object, request)).key;
    }

    private FieldDraft add(String name, ObjectNode request) {
        store.lock();
        Place place = place(name);
        FieldDraft draft = begun(request, place);
        FieldReader.read(request, draft);
        if (draft.type == FieldType.AUTONUMBER && draft.format == null) {
            draft.format = "{0000}";
        }
        rules.check(request, draft);
        key(request, draft, place);
        FieldComputing.refuseCycle(place.description(), place.object(), draft);
        ObjectType object = place.object();
        long own = object.fields().values().stream().filter(f -> f.is(Trait.OWN)).count();
        if (own >= MAX_FIELDS) {
            throw new RuleViolation("field.too-many-fields", MAX_FIELDS);
        }
        store.insert(name, draft, object.fields().size() + 1);
        tell(name, draft.key, Map.of(), draft.values());
        FieldColumns.Size size = columns.size(object);
        columns.add(object, draft.field());
        builds.prepare(object, draft, size);
        return draft;
    }

    private FieldDraft begun(ObjectNode request, Place place) {
        Optional<FieldComputing.Result> computed =
                computing.of(request, place.description(), place.object());
        if (computed.isEmpty()) {
            return FieldRules.begun(request, place.description());
        }
        FieldDraft draft = new FieldDraft("", computed.get().type(), null);
        draft.computed = computed.get().how();
        return draft;
    }

    private static void key(ObjectNode request, FieldDraft draft, Place place) {
        FieldKeys.Place names =
                new FieldKeys.Place(place.description(), place.object(), place.deleted());
        String asked =
                request.has("key") ? FieldReader.text(request.get("key"), "/key", 200) : null;
        if (asked == null) {
            draft.key = FieldKeys.made(draft, names);
        } else {
            draft.key = asked;
            FieldKeys.check(asked, draft, names);
        }
    }

    /** Changes what the request names. */
    void change(String object, String key, ObjectNode request) {
        Access.requireAdministrator();
        changes.run(() -> patch(object, key, request));
    }

    private boolean patch(String name, String key, ObjectNode request) {
        store.lock();
        Place place = place(name);
        Field field = place.object().field(key).orElseThrow(NotFound::new);
        FieldDraft draft = FieldDraft.of(field);
        Map<String, @Nullable Object> before = draft.values();
        refuseFixed(request, field);
        FieldReader.read(request, draft);
        if (field.is(Trait.OWN)) {
            boolean recompute = recomputed(request, place, draft);
            rules.check(request, draft);
            options.refuseLost(place.object(), field, draft);
            store.update(name, draft);
            builds.follow(place.object(), field, draft);
            if (recompute) {
                builds.refill(place.object(), draft, columns.size(place.object()));
            }
        } else {
            ObjectType declared = catalogue.declaration(name);
            rules.checkDeclared(
                    request, draft, new FieldRules.Declared(declared, declared.require(key)));
            store.decide(name, draft);
        }
        if (draft.position != null && request.has("position")) {
            store.place(name, field, draft.position);
        }
        tell(name, key, before, draft.values());
        return true;
    }

    /** Whether the field is to be computed in another way; its type of value stays. */
    private boolean recomputed(ObjectNode request, Place place, FieldDraft draft) {
        Field field = place.object().require(draft.key);
        var changed =
                computing.changed(
                        request,
                        new FieldComputing.Place(place.description(), place.object(), field));
        changed.ifPresent(
                result -> {
                    if (result.type() != field.type()) {
                        throw Invalid.of(
                                request.has("expression") ? "/expression" : "/rollUp",
                                "field.other-result",
                                field.type().key(),
                                result.type().key());
                    }
                    draft.computed = result.how();
                    FieldComputing.refuseCycle(place.description(), place.object(), draft);
                });
        return changed.filter(one -> !one.how().equals(field.settings().computed())).isPresent();
    }

    private static void refuseFixed(ObjectNode request, Field field) {
        Map<String, @Nullable String> fixed = new LinkedHashMap<>();
        fixed.put("type", type(request, field));
        fixed.put("key", field.key());
        fixed.put("relation", field.relation());
        fixed.forEach(
                (setting, value) -> {
                    boolean same = request.path(setting).asString("").equals(value);
                    if (request.has(setting) && !same) {
                        throw Invalid.of("/" + setting, "field.setting-fixed");
                    }
                });
    }

    /** A computed field goes by two types: how it is computed, and what comes of it. */
    private static String type(ObjectNode request, Field field) {
        String asked = request.path("type").asString("");
        return switch (field.settings().computed()) {
            case Computed.Formula _ when asked.equals(FieldComputing.FORMULA) -> asked;
            case Computed.RollUp _ when asked.equals(FieldComputing.ROLL_UP) -> asked;
            case null, default -> field.type().key();
        };
    }

    /** These fields come first in this order, the others follow as they did. */
    void order(String object, List<String> keys) {
        Access.requireAdministrator();
        changes.run(() -> reorder(object, keys));
    }

    private boolean reorder(String name, List<String> keys) {
        store.lock();
        ObjectType object = place(name).object();
        Map<String, Field> rest = new LinkedHashMap<>(object.fields());
        Map<String, Field> ordered = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            Field field = rest.remove(keys.get(i));
            if (field == null) {
                throw Invalid.of("/keys/" + i, "field.not-in-order", keys.get(i));
            }
            ordered.put(field.key(), field);
        }
        ordered.putAll(rest);
        int position = 0;
        for (Field field : ordered.values()) {
            if (!field.is(Trait.SYSTEM)) {
                store.place(name, field, position++);
            }
        }
        List<String> before = List.copyOf(object.fields().keySet());
        events.publishEvent(
                new SettingsChanged(
                        "field",
                        Map.of(name + ".order", List.of(before, List.copyOf(ordered.keySet())))));
        return true;
    }

    private Place place(String name) {
        Description description = catalogue.fresh();
        List<Field> deleted =
                catalogue.deleted(name).stream().map(ObjectCatalogue.Deleted::field).toList();
        return new Place(description, description.named(name), deleted);
    }

    private void tell(
            String object,
            String key,
            Map<String, @Nullable Object> before,
            Map<String, @Nullable Object> after) {
        Map<String, List<?>> values = new LinkedHashMap<>();
        after.forEach(
                (setting, value) -> {
                    @Nullable Object old = before.get(setting);
                    if (!Objects.equals(old, value)) {
                        values.put(
                                String.join(".", object, key, setting), Arrays.asList(old, value));
                    }
                });
        events.publishEvent(new SettingsChanged("field", values));
    }
}
