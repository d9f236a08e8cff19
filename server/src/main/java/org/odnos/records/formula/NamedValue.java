package org.odnos.records.formula;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.Address;
import org.odnos.records.object.Description;
import org.odnos.records.object.Field;
import org.odnos.records.object.FieldType;
import org.odnos.records.object.ObjectType;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A value that an expression of an object can read.
 *
 * @param path its name, such as {@code amount}, {@code company.country} or {@code address.city}
 * @param through the relation to the record that has it, or null for the record in hand
 * @param field what is read there; of an address one part
 */
public record NamedValue(
        String path, @Nullable Field through, ObjectType object, Field field, ValueKind kind) {

    /** By path, all that expressions of the object can read: its own and one relation further. */
    public static Map<String, NamedValue> of(Description description, ObjectType object) {
        Map<String, NamedValue> all = new LinkedHashMap<>();
        each(object, null, one -> all.put(one.path(), one));
        for (Field relation : object.fields().values()) {
            if (relation.type() == FieldType.RELATION && ValueKind.of(relation).isPresent()) {
                Optional.ofNullable(relation.relation())
                        .flatMap(description::find)
                        .ifPresent(to -> each(to, relation, one -> all.put(one.path(), one)));
            }
        }
        return all;
    }

    private static void each(
            ObjectType object, @Nullable Field through, Consumer<NamedValue> visitor) {
        String before = through == null ? "" : through.key() + ".";
        for (Field field : object.fields().values()) {
            if (field.type() == FieldType.ADDRESS) {
                Address.PARTS.forEach(
                        part -> {
                            Field one = field.part(part);
                            visitor.accept(
                                    new NamedValue(
                                            before + one.key(),
                                            through,
                                            object,
                                            one,
                                            ValueKind.TEXT));
                        });
            }
            ValueKind.of(field)
                    .ifPresent(
                            kind ->
                                    visitor.accept(
                                            new NamedValue(
                                                    before + field.key(),
                                                    through,
                                                    object,
                                                    field,
                                                    kind)));
        }
    }

    /** Whether the root still has what is read here, and of the same kind. */
    boolean isIn(Description description, ObjectType root) {
        if (through == null) {
            return has(root);
        }
        return root.field(through.key())
                .map(Field::relation)
                .flatMap(description::find)
                .filter(this::has)
                .isPresent();
    }

    private boolean has(ObjectType place) {
        Optional<Field> present = place.field(key());
        return field.part() == null
                ? present.flatMap(ValueKind::of).equals(Optional.of(kind))
                : present.filter(one -> one.type() == FieldType.ADDRESS).isPresent();
    }

    /** The key of the field that has the value, be it an address of which a part is read. */
    public String key() {
        return field.part() == null ? field.key() : field.key().split("\\.", 2)[0];
    }
}
