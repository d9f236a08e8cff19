package org.odnos.records.object;

import org.odnos.kernel.NotFound;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All objects of one workspace, declared ones with the workspace's own fields; never changes. */
public final class Description {

    /** Records of {@code object} whose {@code field} points to the parent. */
    public record Children(String name, ObjectType object, Field field) {}

    private final Map<String, ObjectType> byName = new LinkedHashMap<>();
    private final Map<String, ObjectType> byPlural = new LinkedHashMap<>();
    private final Map<String, Map<String, Children>> children = new LinkedHashMap<>();

    public Description(Collection<ObjectType> types) {
        for (ObjectType type : types) {
            byName.put(type.name(), type);
            byPlural.put(type.plural(), type);
        }
        types.forEach(parent -> children.put(parent.name(), childrenOf(parent)));
    }

    public Collection<ObjectType> all() {
        return byName.values();
    }

    /** The object of that singular name, or a problem that says it is missing. */
    public ObjectType named(String name) {
        return Optional.ofNullable(byName.get(name)).orElseThrow(NotFound::new);
    }

    /** The object that lives at that address, or a problem that says it is missing. */
    public ObjectType at(String plural) {
        return Optional.ofNullable(byPlural.get(plural)).orElseThrow(NotFound::new);
    }

    public Optional<ObjectType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * Children by {@code plural.field}, and by plural name where one declared field points here.
     */
    public Map<String, Children> children(ObjectType parent) {
        return children.getOrDefault(parent.name(), Map.of());
    }

    private Map<String, Children> childrenOf(ObjectType parent) {
        Map<String, Children> result = new LinkedHashMap<>();
        for (ObjectType type : byName.values()) {
            List<Field> pointing = new ArrayList<>();
            for (Field field : type.fields().values()) {
                if (pointsTo(field, parent)) {
                    pointing.add(field);
                }
            }
            pointing.forEach(f -> add(result, type.plural() + "." + f.key(), type, f));
            // A field that a workspace adds must not take a name away that filters use already.
            List<Field> chosen =
                    pointing.stream().filter(f -> !f.is(Trait.SYSTEM) && !f.is(Trait.OWN)).toList();
            if (chosen.size() == 1) {
                add(result, type.plural(), type, chosen.getFirst());
            }
        }
        return result;
    }

    private static void add(
            Map<String, Children> result, String name, ObjectType object, Field field) {
        result.put(name, new Children(name, object, field));
    }

    private static boolean pointsTo(Field field, ObjectType parent) {
        return field.type() == FieldType.ABOUT || parent.name().equals(field.relation());
    }
}
