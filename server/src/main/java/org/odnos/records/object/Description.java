package org.odnos.records.object;

import org.odnos.kernel.NotFound;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** All objects of one workspace, declared ones with the workspace's own fields; never changes. */
public final class Description {

    /** Records of {@code object} whose {@code field} points to the parent. */
    public record Children(String name, ObjectType object, Field field) {}

    private final Map<String, ObjectType> byName = new LinkedHashMap<>();
    private final Map<String, ObjectType> byPlural = new LinkedHashMap<>();
    private final Map<String, Map<String, Children>> children = new LinkedHashMap<>();
    private final Map<String, List<ValidationRule>> rules;
    private final List<ComputedField> computed;
    private final List<ComputedField.Place> cycle;

    public Description(Collection<ObjectType> types) {
        this(types, Map.of());
    }

    Description(Collection<ObjectType> types, Map<String, List<ValidationRule>> rules) {
        this.rules = Map.copyOf(rules);
        for (ObjectType type : types) {
            byName.put(type.name(), type);
            byPlural.put(type.plural(), type);
        }
        types.forEach(parent -> children.put(parent.name(), childrenOf(parent)));
        ComputedOrder order = ComputedOrder.of(this);
        computed = order.fields();
        cycle = order.cycle();
    }

    /** Computed fields of all objects, each after those that it needs. */
    public List<ComputedField> computed() {
        return computed;
    }

    /** What the company demands of an object's records. */
    public List<ValidationRule> rules(String object) {
        return rules.getOrDefault(object, List.of());
    }

    /** The same with the fields of every object as somebody knows them. */
    Description as(UnaryOperator<ObjectType> known) {
        return new Description(byName.values().stream().map(known).toList(), rules);
    }

    /** Computed fields that need each other, the first again at the end; else empty. */
    public List<ComputedField.Place> cycle() {
        return cycle;
    }

    /** The same with another field, or another one of its key. */
    public Description with(ObjectType object, Field field) {
        List<Field> fields = new ArrayList<>(object.fields().values());
        fields.removeIf(one -> one.key().equals(field.key()));
        fields.add(field);
        return as(one -> one.name().equals(object.name()) ? one.of(fields) : one);
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
