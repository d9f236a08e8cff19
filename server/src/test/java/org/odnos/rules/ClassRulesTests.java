package org.odnos.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Set;

class ClassRulesTests {

    private static final JavaClasses PROGRAM =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.odnos");

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages("org.odnos.rules.planted");

    static Set<String> rules() {
        return ClassRules.ALL.keySet();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_program_keeps_the_rule(String rule) {
        assertThat(violations(rule, PROGRAM)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void the_rule_finds_what_is_planted(String rule) {
        assertThat(violations(rule, PLANTED)).isNotEmpty();
    }

    private static List<String> violations(String rule, JavaClasses classes) {
        return ClassRules.named(rule).evaluate(classes).getFailureReport().getDetails();
    }
}
