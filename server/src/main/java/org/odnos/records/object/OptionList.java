package org.odnos.records.object;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Options in their order, found by value at once however many there are. */
final class OptionList extends AbstractList<Option> {

    private final List<Option> inOrder;
    private final Map<String, Integer> places = new HashMap<>();
    private final OptionTree tree;

    OptionList(List<Option> options) {
        inOrder = List.copyOf(options);
        for (int i = 0; i < inOrder.size(); i++) {
            places.putIfAbsent(inOrder.get(i).value(), i);
        }
        tree = new OptionTree(inOrder);
    }

    OptionTree tree() {
        return tree;
    }

    Optional<Option> find(String value) {
        return Optional.ofNullable(places.get(value)).map(inOrder::get);
    }

    /** Where the option stands; the last place for one that is not known. */
    int place(String value) {
        return places.getOrDefault(value, inOrder.size());
    }

    @Override
    public Option get(int index) {
        return inOrder.get(index);
    }

    @Override
    public int size() {
        return inOrder.size();
    }
}
