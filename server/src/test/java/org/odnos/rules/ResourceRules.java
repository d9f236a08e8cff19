package org.odnos.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rules on message files and migrations. */
final class ResourceRules {

    static final List<String> LANGUAGES = List.of("en", "ru", "cs", "sr_Latn", "sr_Cyrl", "az");

    private static final Pattern MIGRATION =
            Pattern.compile("V(\\d{3})__[a-z0-9]+(_[a-z0-9]+)*\\.sql");

    /** What holds of all tables, whichever migration made them; done again at every start. */
    private static final Pattern AFTER_ALL =
            Pattern.compile("afterMigrate__[a-z0-9]+(_[a-z0-9]+)*\\.sql");

    /** The code of a problem where one is made. */
    private static final Pattern CODE =
            Pattern.compile(
                    "(?:new\\s+(?:RuleViolation|Conflict|Forbidden)\\(\\s*"
                            + "|(?:Invalid|Violation)\\.of\\([^;]*?,\\s*"
                            + "|refuse\\([^;]*?,\\s*)\"([a-zA-Z.-]+)\"");

    private static final Map<String, Integer> FIRST_VERSION =
            Map.of(
                    "control",
                    100,
                    "platform",
                    100,
                    "records",
                    200,
                    "people",
                    300,
                    "catalogue",
                    400,
                    "work",
                    500,
                    "sales",
                    600);

    private ResourceRules() {}

    /** What one module's files lack against each other. */
    static List<String> outOfStep(String module, Map<String, Set<String>> keysByLanguage) {
        Set<String> all = new TreeSet<>();
        keysByLanguage.values().forEach(all::addAll);
        List<String> lacks = new ArrayList<>();
        for (String language : LANGUAGES) {
            Set<String> missing = new TreeSet<>(all);
            missing.removeAll(keysByLanguage.getOrDefault(language, Set.of()));
            missing.forEach(key -> lacks.add(module + "_" + language + " lacks " + key));
        }
        return lacks;
    }

    /** Of the problems that a source makes. */
    static Set<String> codes(String source) {
        Set<String> codes = new TreeSet<>();
        Matcher matcher = CODE.matcher(source);
        while (matcher.find()) {
            codes.add(matcher.group(1));
        }
        return codes;
    }

    /** Codes for which there are no words, by the keys of the words that there are. */
    static Set<String> unsaid(Set<String> codes, Set<String> known) {
        return codes.stream()
                .filter(code -> !known.contains("problem." + code))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What is wrong with the migrations of folders {@code db/…}: file names by the folder's name.
     */
    static List<String> misnamed(Map<String, List<String>> filesByFolder) {
        List<String> faults = new ArrayList<>();
        Map<String, String> seen = new HashMap<>();
        for (String folder : new TreeSet<>(filesByFolder.keySet())) {
            for (String file : filesByFolder.getOrDefault(folder, List.of())) {
                fault(folder, file, seen)
                        .ifPresent(what -> faults.add(folder + "/" + file + " " + what));
            }
        }
        return faults;
    }

    private static Optional<String> fault(String folder, String file, Map<String, String> seen) {
        if (AFTER_ALL.matcher(file).matches()) {
            return Optional.empty();
        }
        Matcher name = MIGRATION.matcher(file);
        if (!name.matches()) {
            return Optional.of("is not called V123__some_words.sql");
        }
        int version = Integer.parseInt(name.group(1));
        int first = FIRST_VERSION.getOrDefault(folder, -1);
        if (first < 0 || version < first || version > first + 99) {
            return Optional.of("is outside of the numbers of its module");
        }
        // The control schema and the workspaces have a history each; within one, a number exists
        // once
        String history = folder.equals("control") ? "control" : "workspace";
        return Optional.ofNullable(seen.putIfAbsent(history + version, file))
                .map(other -> "has the number of " + other);
    }
}
