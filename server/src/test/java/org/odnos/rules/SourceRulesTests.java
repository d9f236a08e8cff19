package org.odnos.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

class SourceRulesTests {

    @Test
    void every_source_keeps_the_rules() throws IOException {
        Map<String, String> texts = new TreeMap<>();
        for (Path file : sources()) {
            texts.put(file.toString(), Files.readString(file));
        }
        assertThat(SourceRules.violations(texts)).isEmpty();
    }

    @Test
    void every_package_is_null_marked_once() throws IOException {
        Set<Path> wrong = new TreeSet<>();
        for (Path file : sources()) {
            Path name = Path.of("src").relativize(file).subpath(2, file.getNameCount() - 2);
            // A second description, among the tests, would hide the first one's module boundaries.
            List<Path> found =
                    Stream.of("main", "test")
                            .map(
                                    tree ->
                                            Path.of("src", tree, "java")
                                                    .resolve(name)
                                                    .resolve("package-info.java"))
                            .filter(Files::exists)
                            .toList();
            if (found.size() != 1
                    || !Files.readAllLines(found.getFirst()).contains("@NullMarked")) {
                wrong.add(name);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void a_long_file_is_found() throws IOException {
        assertThat(violations("class A {" + "\n".repeat(300) + "}"))
                .singleElement()
                .asString()
                .contains("301 lines");
    }

    @Test
    void a_long_method_is_found() throws IOException {
        assertThat(violations("class A { void m() {" + "\n".repeat(40) + "} }"))
                .singleElement()
                .asString()
                .contains("m has 41 lines");
    }

    @Test
    void too_many_parameters_are_found() throws IOException {
        assertThat(violations("class A { public void m(int a, int b, int c, int d, int e) {} }"))
                .singleElement()
                .asString()
                .contains("more than 4 parameters");
    }

    @Test
    void a_boolean_parameter_is_found() throws IOException {
        assertThat(violations("class A { public void m(boolean on) {} }")).hasSize(1);
        assertThat(violations("class A { public void m(Boolean on) {} }")).hasSize(1);
    }

    @Test
    void an_unfinished_mark_is_found() throws IOException {
        assertThat(violations("class A {} // TO" + "DO later")).hasSize(1);
    }

    @Test
    void commented_out_code_is_found() throws IOException {
        assertThat(violations("class A {\n  //" + " int a = 1;\n}")).hasSize(1);
    }

    @Test
    void a_logged_message_of_a_fault_is_found() throws IOException {
        assertThat(violations("class A { void m() { LOG.warn(\"no {}\", e.getMessage()); } }"))
                .hasSize(1);
        assertThat(violations("class A { void m() { LOG.warn(\"no\", e); } }")).isEmpty();
    }

    @Test
    void what_a_method_overrides_or_a_record_holds_is_its_own_affair() throws IOException {
        assertThat(violations("record A(boolean on, int b, int c, int d, int e) {}")).isEmpty();
        assertThat(violations("class A { @Override public void m(boolean on) {} }")).isEmpty();
    }

    private static List<String> violations(String text) throws IOException {
        return SourceRules.violations(Map.of("Planted.java", text));
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("src"))) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
