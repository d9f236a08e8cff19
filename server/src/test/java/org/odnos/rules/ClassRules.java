package org.odnos.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Rules on compiled classes, by the sentence that each enforces. */
final class ClassRules {

    private static final Pattern BANNED =
            Pattern.compile(
                    "(Default|Abstract|Base)[A-Z].*|.*(Impl|Manager|Helper|Utils?|Wrapper|Processor|Dto|Common|Misc)");

    /** These may run SQL anywhere but in controllers; a business module does in its stores. */
    private static final String[] ENGINES = {
        "org.odnos.platform..", "org.odnos.records..", "org.odnos.bench..",
    };

    static final Map<String, ArchRule> ALL =
            Map.of(
                    "names say what a class is", classes().should(notBeCalledBanned()),
                    "SQL lives in stores", noClasses().that(mayNotUseSql()).should(useSql()),
                    "controllers are not transactional",
                            noClasses()
                                    .that()
                                    .areAnnotatedWith(RestController.class)
                                    .should()
                                    .beAnnotatedWith(Transactional.class),
                    "controllers are package-private",
                            noClasses()
                                    .that()
                                    .areAnnotatedWith(RestController.class)
                                    .should()
                                    .bePublic(),
                    "nothing is injected into fields",
                            fields().should().notBeAnnotatedWith(Autowired.class),
                    "events are records",
                            methods()
                                    .that()
                                    .areMetaAnnotatedWith(EventListener.class)
                                    .should(takeRecords()));

    private ClassRules() {}

    static ArchRule named(String sentence) {
        return Objects.requireNonNull(ALL.get(sentence));
    }

    private static ArchCondition<JavaClass> notBeCalledBanned() {
        return new ArchCondition<>("have a name that says what it is") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean banned = BANNED.matcher(type.getSimpleName()).matches();
                // A framework's own word, such as TransactionManager, may be kept by what extends
                // it.
                boolean frameworks =
                        type.getRawSuperclass()
                                .filter(parent -> !parent.getPackageName().startsWith("java.lang"))
                                .filter(
                                        parent ->
                                                type.getSimpleName().endsWith("TransactionManager"))
                                .isPresent();
                if (banned && !frameworks) {
                    events.add(
                            SimpleConditionEvent.violated(
                                    type, type.getName() + " has a banned name"));
                }
            }
        };
    }

    private static DescribedPredicate<JavaClass> mayNotUseSql() {
        DescribedPredicate<JavaClass> store =
                simpleNameEndingWith("Store")
                        .or(
                                DescribedPredicate.describe(
                                        "a store's own", ClassRules::belongsToStore));
        return DescribedPredicate.not(store.or(resideInAnyPackage(ENGINES)))
                .or(simpleNameEndingWith("Controller"));
    }

    private static boolean belongsToStore(JavaClass type) {
        return type.getEnclosingClass()
                .filter(outer -> outer.getSimpleName().endsWith("Store"))
                .isPresent();
    }

    private static ArchCondition<JavaClass> useSql() {
        return dependOnClassesThat(
                resideInAnyPackage("org.springframework.jdbc.core..", "org.jooq..")
                        .or(
                                DescribedPredicate.describe(
                                        "of JDBC",
                                        type ->
                                                type.getName()
                                                        .matches(
                                                                "java\\.sql\\.(Connection|.*Statement|ResultSet)"))));
    }

    private static ArchCondition<JavaMethod> takeRecords() {
        return new ArchCondition<>("take records") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getRawParameterTypes().stream()
                        .filter(type -> type.getPackageName().startsWith("org.odnos"))
                        .filter(
                                type ->
                                        !type.isRecord()
                                                && !type.getModifiers()
                                                        .contains(JavaModifier.ABSTRACT))
                        .forEach(
                                type ->
                                        events.add(
                                                SimpleConditionEvent.violated(
                                                        method,
                                                        type.getName()
                                                                + " is an event and no record")));
            }
        };
    }
}
