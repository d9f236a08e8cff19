package org.odnos.records.object;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Computed fields of all objects, each after those that it needs. A field that needs itself, be it
 * through others, has no place in such an order.
 */
final class ComputedOrder {

    private final Description description;
    private final Map<ComputedField.Place, ComputedField> all = new LinkedHashMap<>();
    private final List<ComputedField> order = new ArrayList<>();
    private final Set<ComputedField.Place> done = new HashSet<>();
    private final Deque<ComputedField.Place> way = new ArrayDeque<>();
    private List<ComputedField.Place> cycle = List.of();

    private ComputedOrder(Description description) {
        this.description = description;
        for (ObjectType object : description.all()) {
            for (Field field : object.fields().values()) {
                if (field.settings().computed() != null) {
                    ComputedField one = new ComputedField(object, field);
                    all.put(one.place(), one);
                }
            }
        }
    }

    static ComputedOrder of(Description description) {
        ComputedOrder order = new ComputedOrder(description);
        order.all.values().forEach(order::visit);
        return order;
    }

    List<ComputedField> fields() {
        return List.copyOf(order);
    }

    /** The first way found from a field back to itself, beginning and ending there; else empty. */
    List<ComputedField.Place> cycle() {
        return cycle;
    }

    private void visit(ComputedField field) {
        ComputedField.Place place = field.place();
        if (done.contains(place)) {
            return;
        }
        if (way.contains(place)) {
            note(place);
            return;
        }
        way.addLast(place);
        for (ComputedField.Place need : field.needs(description)) {
            ComputedField other = all.get(need);
            if (other != null) {
                visit(other);
            }
        }
        way.removeLast();
        done.add(place);
        order.add(field);
    }

    private void note(ComputedField.Place place) {
        if (cycle.isEmpty()) {
            List<ComputedField.Place> round =
                    new ArrayList<>(way.stream().dropWhile(one -> !one.equals(place)).toList());
            round.add(place);
            cycle = round;
        }
    }
}
