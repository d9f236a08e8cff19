package org.odnos.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.odnos.rules.ResourceRules.codes;
import static org.odnos.rules.ResourceRules.misnamed;
import static org.odnos.rules.ResourceRules.outOfStep;
import static org.odnos.rules.ResourceRules.unsaid;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class ResourceRulesTests {

    private static final Path RESOURCES = Path.of("src", "main", "resources");

    @Test
    void every_message_exists_in_every_language() throws IOException {
        List<String> lacks = new ArrayList<>();
        for (var module : messages().entrySet()) {
            lacks.addAll(outOfStep(module.getKey(), module.getValue()));
        }
        assertThat(lacks).isEmpty();
    }

    @Test
    void every_problem_has_its_sentence() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> all = Files.walk(Path.of("src", "main", "java"))) {
            for (Path file : all.filter(path -> path.toString().endsWith(".java")).toList()) {
                codes.addAll(codes(Files.readString(file)));
            }
        }
        Set<String> known =
                messages().values().stream()
                        .flatMap(languages -> languages.getOrDefault("en", Set.of()).stream())
                        .collect(Collectors.toSet());
        assertThat(codes).hasSizeGreaterThan(200);
        assertThat(unsaid(codes, known)).isEmpty();
    }

    @Test
    void a_problem_without_a_sentence_is_found() {
        Set<String> codes =
                codes(
                        """
                        throw new Conflict("planted.conflict");
                        throw Invalid.of("/name",
                                "planted.in-valid", 5);
                        violations.add(Violation.of(at(pointer), "planted.violation"));
                        row.refuse("name", "planted.at-field");
                        row.refuse(new RuleViolation("planted.rule"));
                        """);

        assertThat(codes).hasSize(5);
        assertThat(unsaid(codes, Set.of("problem.planted.conflict", "problem.planted.rule")))
                .containsExactly("planted.at-field", "planted.in-valid", "planted.violation");
    }

    @Test
    void migrations_are_named_and_numbered() throws IOException {
        Map<String, List<String>> files = new HashMap<>();
        try (Stream<Path> all = Files.walk(RESOURCES.resolve("db"))) {
            all.filter(Files::isRegularFile)
                    .forEach(
                            file ->
                                    files.computeIfAbsent(folder(file), _ -> new ArrayList<>())
                                            .add(file.getFileName().toString()));
        }
        assertThat(files).isNotEmpty();
        assertThat(misnamed(files)).isEmpty();
    }

    @Test
    void a_missing_message_is_found() {
        Map<String, Set<String>> keys = new HashMap<>();
        ResourceRules.LANGUAGES.forEach(language -> keys.put(language, Set.of("a", "b")));
        keys.put("az", Set.of("a"));

        assertThat(outOfStep("sales", keys)).containsExactly("sales_az lacks b");
    }

    @Test
    void misnamed_migrations_are_found() {
        assertThat(misnamed(Map.of("sales", List.of("v1_Deal.sql", "V300__deal.sql")))).hasSize(2);
        assertThat(misnamed(Map.of("sales", List.of("V600__a.sql", "V600__b.sql")))).hasSize(1);
        assertThat(
                        misnamed(
                                Map.of(
                                        "sales",
                                        List.of("afterMigrate__a.sql", "beforeMigrate__a.sql"))))
                .hasSize(1);
    }

    private static String folder(Path file) {
        return file.getName(file.getNameCount() - 2).toString();
    }

    private static Map<String, Map<String, Set<String>>> messages() throws IOException {
        Map<String, Map<String, Set<String>>> modules = new TreeMap<>();
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            for (Path file : files.toList()) {
                String[] name =
                        file.getFileName().toString().replace(".properties", "").split("_", 2);
                modules.computeIfAbsent(name[0], _ -> new HashMap<>()).put(name[1], keys(file));
            }
        }
        return modules;
    }

    private static Set<String> keys(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties.stringPropertyNames();
    }
}
