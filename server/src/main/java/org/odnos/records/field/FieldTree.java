package org.odnos.records.field;

import org.odnos.kernel.Violation;
import org.odnos.records.object.Option;
import org.odnos.records.object.OptionTree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether options can stand under each other as a request says. */
final class FieldTree {

    static final int MOST = 2_000;
    static final int DEEPEST = 6;

    private FieldTree() {}

    static List<Violation> faults(FieldDraft draft) {
        List<Violation> faults = new ArrayList<>();
        List<Option> options = draft.options;
        if (!draft.tree) {
            if (options.stream().anyMatch(option -> option.parent() != null)) {
                faults.add(Violation.of("/tree", "field.has-branches"));
            }
            return faults;
        }
        if (options.size() > MOST) {
            faults.add(Violation.of("/options", "field.too-many-options", MOST));
            return faults;
        }
        OptionTree tree = OptionTree.of(options);
        Set<String> values = new HashSet<>();
        options.forEach(option -> values.add(option.value()));
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            String pointer = "/options/" + i + "/parent";
            int depth = tree.path(option.value()).size();
            if (option.parent() != null && !values.contains(option.parent())) {
                faults.add(Violation.of(pointer, "field.no-such-parent", option.parent()));
            } else if (depth == 0) {
                faults.add(Violation.of(pointer, "field.option-circle", name(option)));
            } else if (depth > DEEPEST) {
                faults.add(Violation.of(pointer, "field.tree-too-deep", DEEPEST, name(option)));
            }
        }
        return faults.size() > 20 ? faults.subList(0, 20) : faults;
    }

    private static String name(Option option) {
        return option.labels().values().stream().findFirst().orElse(option.value());
    }
}
