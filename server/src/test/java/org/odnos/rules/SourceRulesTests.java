package org.odnos.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        for (Path file : sources(Path.of("src"))) {
            texts.put(file.toString(), Files.readString(file));
        }
        assertThat(SourceRules.violations(texts)).isEmpty();
    }

    @Test
    void every_package_is_null_marked_once() throws IOException {
        assertThat(notMarkedOnce(Path.of("src"))).isEmpty();
    }

    @Test
    void a_package_that_is_not_null_marked_once_is_found(@TempDir Path src) throws IOException {
        String marked = "@NullMarked\npackage a;\n";
        for (String name : List.of("right", "bare", "unmarked", "twice")) {
            write(src.resolve("main/java").resolve(name).resolve("A.java"), "class A {}");
        }
        write(src.resolve("main/java/right/package-info.java"), marked);
        write(src.resolve("main/java/unmarked/package-info.java"), "package a;\n");
        write(src.resolve("main/java/twice/package-info.java"), marked);
        write(src.resolve("test/java/twice/package-info.java"), marked);

        assertThat(notMarkedOnce(src))
                .containsExactly(Path.of("bare"), Path.of("twice"), Path.of("unmarked"));
    }

    private static Set<Path> notMarkedOnce(Path src) throws IOException {
        Set<Path> wrong = new TreeSet<>();
        for (Path file : sources(src)) {
            Path inside = src.relativize(file);
            Path name = inside.subpath(2, inside.getNameCount() - 1);
            // A second description, among the tests, would hide the first one's module boundaries.
            List<Path> found =
                    Stream.of("main/java", "test/java")
                            .map(tree -> src.resolve(tree).resolve(name))
                            .map(folder -> folder.resolve("package-info.java"))
                            .filter(Files::exists)
                            .toList();
            if (found.size() != 1
                    || !Files.readAllLines(found.getFirst()).contains("@NullMarked")) {
                wrong.add(name);
            }
        }
        return wrong;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
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

    private static List<Path> sources(Path src) throws IOException {
        try (Stream<Path> all = Files.walk(src)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
