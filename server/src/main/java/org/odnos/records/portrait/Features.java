package org.odnos.records.portrait;

import org.odnos.kernel.Invalid;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * By what records of an object can be told apart: its own fields and those of what it belongs to.
 */
@Component
class Features {

    static final int MOST = 30;

    private static final Set<String> STAFF = Set.of("user", "department");
    private static final Set<String> BOOKKEEPING =
            Set.of("createdBy", "updatedBy", "updatedAt", "deletedAt", "externalId");

    private final ObjectCatalogue catalogue;
    private final ObjectLabels labels;

    Features(ObjectCatalogue catalogue, ObjectLabels labels) {
        this.catalogue = catalogue;
        this.labels = labels;
    }

    /** Those that are asked for. */
    List<Feature> named(String object, List<String> paths) {
        if (paths.size() > MOST) {
            throw Invalid.of("/fields", "query.too-many-fields", MOST);
        }
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < paths.size(); i++) {
            String pointer = "/fields/" + i;
            String path = paths.get(i);
            features.add(
                    found(object, path)
                            .orElseThrow(
                                    () ->
                                            Invalid.of(
                                                    pointer,
                                                    "filter.unknown-field",
                                                    path,
                                                    object)));
        }
        return features;
    }

    /** Those that say something of any record, its own first. */
    List<Feature> usual(String object) {
        Description description = catalogue.current();
        ObjectType type = description.named(object);
        List<String> paths = new ArrayList<>();
        type.fields().values().stream()
                .filter(field -> isUsual(type, field))
                .forEach(field -> paths.add(field.key()));
        for (Field relation : type.fields().values()) {
            Optional<ObjectType> target = target(description, relation);
            target.ifPresent(
                    other ->
                            other.fields().values().stream()
                                    .filter(field -> isUsualBeyond(other, field))
                                    .forEach(
                                            field ->
                                                    paths.add(relation.key() + "." + field.key())));
        }
        return paths.stream().limit(MOST).flatMap(path -> found(object, path).stream()).toList();
    }

    private static Optional<ObjectType> target(Description description, Field relation) {
        String object = relation.relation();
        boolean leads =
                relation.type() == FieldType.RELATION
                        && !relation.is(Trait.SYSTEM)
                        && !relation.is(Trait.WITHHELD)
                        && !STAFF.contains(object);
        return object != null && leads ? description.find(object) : Optional.empty();
    }

    private static boolean isUsual(ObjectType object, Field field) {
        return isTelling(object, field)
                && !BOOKKEEPING.contains(field.key())
                && !(field.type() == FieldType.RELATION && !STAFF.contains(field.relation()));
    }

    private static boolean isUsualBeyond(ObjectType object, Field field) {
        return isTelling(object, field)
                && !field.is(Trait.SYSTEM)
                && field.type() != FieldType.RELATION
                && Feature.cutOf(field) == Feature.Cut.VALUES;
    }

    /** Names and what is unique tell each record from all others. */
    private static boolean isTelling(ObjectType object, Field field) {
        return !field.is(Trait.WITHHELD)
                && !field.is(Trait.HIDDEN)
                && !field.is(Trait.UNIQUE)
                && !field.key().equals(object.nameField())
                && !field.is(Trait.NAMING)
                && isCuttable(field);
    }

    private static boolean isCuttable(Field field) {
        return switch (field.type()) {
            case TAGS, CHOICES, DECIMAL, MONEY, DURATION -> true;
            default -> field.isGroupable();
        };
    }

    private Optional<Feature> found(String object, String path) {
        Description description = catalogue.current();
        ObjectType type = description.named(object);
        StringBuilder label = new StringBuilder();
        String[] steps = path.split("\\.", -1);
        for (int i = 0; i < steps.length; i++) {
            Optional<Field> field = type.field(steps[i]);
            if (field.isEmpty()) {
                return Optional.empty();
            }
            label.append(i == 0 ? "" : " › ").append(labels.field(type, field.get()));
            if (i == steps.length - 1) {
                return Optional.of(field.get())
                        .filter(Features::isCuttable)
                        .map(last -> feature(path, last, label.toString()));
            }
            Optional<ObjectType> next =
                    Optional.ofNullable(field.get().relation()).flatMap(description::find);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            type = next.get();
        }
        return Optional.empty();
    }

    private static Feature feature(String path, Field field, String label) {
        return new Feature(path, field, label, Feature.cutOf(field));
    }
}
