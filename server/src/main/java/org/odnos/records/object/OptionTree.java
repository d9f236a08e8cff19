package org.odnos.records.object;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Options that stand under each other. One whose upper option is not there stands at the top. */
public final class OptionTree {

    private final Map<String, Option> byValue = new LinkedHashMap<>();
    private final Map<String, List<Option>> below = new HashMap<>();

    OptionTree(List<Option> options) {
        options.forEach(option -> byValue.put(option.value(), option));
        for (Option option : options) {
            below.computeIfAbsent(above(option), _ -> new ArrayList<>()).add(option);
        }
    }

    public static OptionTree of(List<Option> options) {
        return new OptionTree(options);
    }

    private String above(Option option) {
        String parent = option.parent();
        return parent != null && byValue.containsKey(parent) ? parent : "";
    }

    /** The option and all that stand below it, by value. */
    public Set<String> within(String value) {
        Set<String> within = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(value));
        while (!open.isEmpty()) {
            String one = open.pop();
            if (within.add(one)) {
                below.getOrDefault(one, List.of()).forEach(option -> open.push(option.value()));
            }
        }
        return within;
    }

    /** From the top down to the option; empty for one that is not there or stands in a circle. */
    public List<Option> path(String value) {
        List<Option> path = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        @Nullable Option option = byValue.get(value);
        while (option != null) {
            if (!seen.add(option.value())) {
                return List.of();
            }
            path.addFirst(option);
            option = byValue.get(Objects.requireNonNullElse(option.parent(), ""));
        }
        return path;
    }

    /** By every option the one at the top that it stands under. */
    public Map<String, String> tops() {
        Map<String, String> tops = new LinkedHashMap<>();
        for (String value : byValue.keySet()) {
            List<Option> path = path(value);
            tops.put(value, path.isEmpty() ? value : path.getFirst().value());
        }
        return tops;
    }

    /** Each right after the one above it and those below its elder; as given among equals. */
    public List<Option> inOrder() {
        List<Option> ordered = new ArrayList<>();
        Deque<Option> open = new ArrayDeque<>(below.getOrDefault("", List.of()));
        while (!open.isEmpty()) {
            Option option = open.pop();
            ordered.add(option);
            below.getOrDefault(option.value(), List.of()).reversed().forEach(open::push);
        }
        return ordered;
    }
}
