package org.odnos.records.object;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.NotFound;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Scope;
import org.odnos.records.object.ComputedField.Place;
import org.odnos.records.object.FieldAnswer.FieldPermissions;
import org.odnos.records.object.FieldAnswer.OptionAnswer;
import org.odnos.records.object.FieldAnswer.Vocabulary;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says in the caller's language what each object he may see is made of. */
@Service
@Transactional(readOnly = true)
public class ObjectDescriptions {

    /** How long an object stays in the trash. */
    public static final Duration KEPT = Duration.ofDays(30);

    private final ObjectCatalogue catalogue;
    private final ObjectLabels labels;
    private final Access access;
    private final TagColors colors;

    ObjectDescriptions(
            ObjectCatalogue catalogue, ObjectLabels labels, Access access, TagColors colors) {
        this.catalogue = catalogue;
        this.labels = labels;
        this.access = access;
        this.colors = colors;
    }

    List<ObjectAnswer> all() {
        Map<Place, Map<String, String>> colored = colors.all();
        return catalogue.current().all().stream()
                .filter(object -> scope(object, Action.SEE) != Scope.NONE)
                .map(object -> answer(object, null, colored))
                .toList();
    }

    /** Those in the trash, for administrators. */
    List<ObjectAnswer> deleted() {
        Access.requireAdministrator();
        return catalogue.deletedObjects().stream()
                .map(one -> answer(one.object().consistent(), one.at(), Map.of()))
                .toList();
    }

    public ObjectAnswer one(String name) {
        ObjectType object = catalogue.current().named(name);
        if (scope(object, Action.SEE) == Scope.NONE) {
            throw new NotFound();
        }
        return answer(object, null, colors.all());
    }

    private ObjectAnswer answer(
            ObjectType object,
            @Nullable Instant deletedAt,
            Map<Place, Map<String, String>> colored) {
        return new ObjectAnswer(
                object.name(),
                object.plural(),
                labels.object(object),
                labels.plural(object),
                object.nameField(),
                object.fields().values().stream()
                        .map(field -> described(object, field, colored))
                        .toList(),
                seen(object, object.columns()),
                String.join(",", seen(object, List.of(object.sort().split(",")))),
                permissions(object),
                object.isOwn(),
                object.isOwn() ? object.settings().icon() : null,
                object.settings().labels(),
                object.settings().pluralLabels(),
                deletedAt,
                deletedAt == null ? null : deletedAt.plus(KEPT));
    }

    /** One field of an object, in the caller's language. */
    public FieldAnswer field(String object, String key) {
        ObjectType type = catalogue.current().named(object);
        return described(type, type.field(key).orElseThrow(NotFound::new), colors.all());
    }

    public List<FieldAnswer> fields(String object) {
        ObjectType type = catalogue.current().named(object);
        Map<Place, Map<String, String>> colored = colors.all();
        return type.fields().values().stream()
                .map(field -> described(type, field, colored))
                .toList();
    }

    /** A field that the object has no more. */
    public FieldAnswer deleted(String object, Field field) {
        return described(catalogue.current().named(object), field, Map.of());
    }

    /** Not by children of whom the reader sees fewer than of the records that they are about. */
    private boolean isSortable(ObjectType object, Field field) {
        FirstOf first = field.first();
        return field.type().isSortable()
                && (first == null
                        || scope(catalogue.current().named(first.object()), Action.SEE)
                                        .compareTo(scope(object, Action.SEE))
                                >= 0);
    }

    private FieldAnswer described(
            ObjectType object, Field field, Map<Place, Map<String, String>> colored) {
        FieldSettings settings = field.settings();
        return new FieldAnswer(
                field.key(),
                field.type(),
                labels.field(object, field),
                field.is(Trait.REQUIRED),
                field.is(Trait.READ_ONLY),
                field.is(Trait.ON_CREATE),
                isSortable(object, field),
                field.isStored(),
                field.type().isNumber(),
                field.isGroupable(),
                field.is(Trait.OWN),
                field.is(Trait.SYSTEM),
                field.is(Trait.SUBJECT),
                options(object, field),
                field.relation(),
                field.maxLength(),
                settings.labels(),
                labels.help(field),
                settings.helps(),
                settings.group(),
                field.is(Trait.UNIQUE),
                settings.standard(),
                field.is(Trait.HIDDEN),
                List.copyOf(object.fields().keySet()).indexOf(field.key()),
                hasMax(field.type()) ? settings.max() : null,
                settings.format(),
                settings.state(),
                settings.job(),
                settings.computed() instanceof Computed.Formula formula
                        ? formula.expression()
                        : null,
                field.is(Trait.TREE),
                settings.computed() instanceof Computed.RollUp rollUp ? rollUp : null,
                vocabulary(object, field, colored),
                may(field));
    }

    private @Nullable List<OptionAnswer> options(ObjectType object, Field field) {
        if (!field.type().hasOptions()) {
            return null;
        }
        return field.options().stream()
                .map(
                        option ->
                                new OptionAnswer(
                                        option.value(),
                                        labels.option(object, field, option),
                                        option.labels(),
                                        option.color(),
                                        option.archived(),
                                        option.parent()))
                .toList();
    }

    private static @Nullable Vocabulary vocabulary(
            ObjectType object, Field field, Map<Place, Map<String, String>> colored) {
        return field.type() != FieldType.TAGS || field.is(Trait.WITHHELD)
                ? null
                : new Vocabulary(
                        object.name(),
                        colored.getOrDefault(new Place(object.name(), field.key()), Map.of()));
    }

    private static FieldPermissions may(Field field) {
        boolean sees = !field.is(Trait.WITHHELD);
        boolean changes = sees && !field.is(Trait.LOCKED) && !field.is(Trait.READ_ONLY);
        return new FieldPermissions(sees, changes);
    }

    /** Those of these paths that do not begin at a hidden field. */
    private static List<String> seen(ObjectType object, List<String> paths) {
        return paths.stream()
                .filter(
                        path ->
                                object.field(path.replaceFirst("^-", "").split("\\.", 2)[0])
                                        .filter(field -> field.is(Trait.WITHHELD))
                                        .isEmpty())
                .toList();
    }

    private Map<String, String> permissions(ObjectType object) {
        Map<String, String> permissions = new TreeMap<>();
        for (Action action : Action.values()) {
            permissions.put(action.key(), scope(object, action).key());
        }
        return permissions;
    }

    private Scope scope(ObjectType object, Action action) {
        Caller caller = CurrentCaller.get();
        return access.scope(caller, object.name(), action);
    }

    private static boolean hasMax(FieldType type) {
        return type == FieldType.RATING || type == FieldType.FILES;
    }
}
