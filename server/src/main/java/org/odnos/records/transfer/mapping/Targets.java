package org.odnos.records.transfer.mapping;

import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Scope;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.transfer.relation.NameParts;
import org.odnos.records.transfer.relation.RecordFinder;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Where the columns of a file may go. */
@Component
public class Targets {

    private static final String CURRENCY = ".currency";
    private static final String USER = "user";

    /** The record's own id, by which what was exported is found again. */
    private static final Field ID = Field.text("id");

    private static final Set<FieldType> SEVERAL =
            Set.of(
                    FieldType.EMAILS,
                    FieldType.PHONES,
                    FieldType.TAGS,
                    FieldType.CHOICES,
                    FieldType.LONG_TEXT);

    private final ObjectCatalogue catalogue;
    private final Access access;

    Targets(ObjectCatalogue catalogue, Access access) {
        this.catalogue = catalogue;
        this.access = access;
    }

    /**
     * By target its field; an amount also has the target of its currency, and what a record is
     * about has one for each kind of record, as if that were a relation: {@code about.company}.
     */
    public Map<String, Field> of(ObjectType object) {
        Map<String, Field> targets = new LinkedHashMap<>();
        targets.put(ID.key(), ID);
        for (Field field : object.fields().values()) {
            if (isClosed(field)) {
                continue;
            }
            if (field.type() == FieldType.ABOUT) {
                for (ObjectType subject : subjects()) {
                    Field one = subject(field, subject);
                    targets.put(one.key(), one);
                }
            } else if (isOpen(object, field)) {
                targets.put(field.key(), field);
                if (field.type() == FieldType.MONEY) {
                    targets.put(field.key() + CURRENCY, field);
                }
            }
        }
        return targets;
    }

    /** The field behind a target that is known to exist. */
    public Field field(ObjectType object, String target) {
        return Objects.requireNonNull(of(object).get(target));
    }

    /** What records may be about: whatever belongs to somebody and is about nothing itself. */
    List<ObjectType> subjects() {
        return catalogue.current().all().stream()
                .filter(type -> type.hasOwner() && !type.belongs())
                .toList();
    }

    private static Field subject(Field about, ObjectType type) {
        return Field.relation(about.key() + "." + type.name(), type.name());
    }

    boolean holdsSeveral(ObjectType object, String target) {
        return SEVERAL.contains(field(object, target).type());
    }

    /** Fields that may tell rows apart, the safest first. */
    public List<String> keys(ObjectType object) {
        List<String> keys = new ArrayList<>(List.of("externalId"));
        object.fields().values().stream()
                .filter(field -> field.is(Trait.UNIQUE) && RecordFinder.takes(field))
                .map(Field::key)
                .filter(key -> !keys.contains(key))
                .forEach(keys::add);
        object.fields().values().stream()
                .filter(field -> field.key().equals("email") || field.type() == FieldType.EMAILS)
                .map(Field::key)
                .filter(key -> !keys.contains(key))
                .forEach(keys::add);
        keys.removeIf(key -> object.require(key).is(Trait.WITHHELD));
        keys.add(object.nameField());
        keys.addFirst(ID.key());
        return keys;
    }

    /**
     * The relation inside of which a relation's names are told apart, such as the pipeline of a
     * deal for its stage: both the object pointed to and the one that points have it.
     */
    public Optional<Field> within(ObjectType object, Field relation) {
        ObjectType target = target(relation);
        return target.fields().values().stream()
                .filter(field -> field.type() == FieldType.RELATION)
                .filter(field -> field.is(Trait.REQUIRED) && !field.is(Trait.SYSTEM))
                .filter(
                        field ->
                                object.field(field.key())
                                        .map(Field::relation)
                                        .filter(other -> other.equals(field.relation()))
                                        .isPresent())
                .findFirst();
    }

    public ObjectType target(Field relation) {
        return catalogue.current().named(Objects.requireNonNull(relation.relation()));
    }

    /**
     * Colleagues are not made by the way, except where a file of colleagues names their manager;
     * nor is what a task or note is about.
     */
    boolean mayCreate(ObjectType object, Field relation) {
        String target = Objects.requireNonNull(relation.relation());
        boolean colleague = target.equals(USER) && !object.name().equals(USER);
        boolean subject = !object.fields().containsKey(relation.key());
        return !colleague
                && !subject
                && access.scope(CurrentCaller.get(), target, Action.CREATE) != Scope.NONE;
    }

    private static boolean isOpen(ObjectType object, Field field) {
        if (field.key().equals(object.nameField()) && NameParts.areIn(object)) {
            return true;
        }
        boolean kept =
                switch (field.type()) {
                    case FIRST, RELATIONS, FILES -> true;
                    default -> false;
                };
        return !kept && !field.is(Trait.READ_ONLY);
    }

    private static boolean isClosed(Field field) {
        return field.is(Trait.WITHHELD) || field.is(Trait.LOCKED);
    }
}
