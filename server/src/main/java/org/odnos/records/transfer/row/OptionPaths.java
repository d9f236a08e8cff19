package org.odnos.records.transfer.row;

import org.odnos.records.object.Field;
import org.odnos.records.object.Option;
import org.odnos.records.search.SearchKeys;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Options of a tree by the way to them: "Services / Repair / Pumps". */
final class OptionPaths {

    private static final Pattern STEP = Pattern.compile("\\s*[/\\\\>›»→]\\s*");

    private OptionPaths() {}

    /** Adds every path in every language; a word that stands in several places is none of them. */
    static void add(Field field, Map<String, String> options) {
        Map<String, Integer> places = new HashMap<>();
        for (Option option : field.options()) {
            new TreeSet<>(option.labels().values().stream().map(SearchKeys::fold).toList())
                    .forEach(word -> places.merge(word, 1, Integer::sum));
        }
        places.forEach(
                (word, count) -> {
                    if (count > 1) {
                        options.remove(word);
                    }
                });
        for (Option option : field.options()) {
            List<Option> path = field.tree().path(option.value());
            for (String language : option.labels().keySet()) {
                String key =
                        path.stream()
                                .map(one -> SearchKeys.fold(label(one, language)))
                                .collect(Collectors.joining("/"));
                options.put("/" + key, option.value());
            }
        }
    }

    private static String label(Option option, String language) {
        Map<String, String> labels = option.labels();
        return labels.getOrDefault(
                language, labels.values().stream().findFirst().orElse(option.value()));
    }

    static String key(String path) {
        return Arrays.stream(STEP.split(path.strip()))
                .filter(step -> !step.isBlank())
                .map(SearchKeys::fold)
                .collect(Collectors.joining("/", "/", ""));
    }
}
