package org.odnos.records.rule;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Ids;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.RuleViolation;
import org.odnos.kernel.Violation;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.SettingsChanged;
import org.odnos.records.field.FieldTexts;
import org.odnos.records.formula.Formula;
import org.odnos.records.formula.Formulas;
import org.odnos.records.formula.Formulas.Asked;
import org.odnos.records.formula.Formulas.Purpose;
import org.odnos.records.formula.NamedValue;
import org.odnos.records.object.Description;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.object.ValidationRule;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What administrators do to rules: make, change and delete them. */
@Service
@Transactional
class ValidationRules {

    private static final int MOST = 100;
    private static final int LONGEST_MESSAGE = 500;
    private static final Set<String> SETTINGS = Set.of("condition", "messages", "field", "active");

    private final ObjectCatalogue catalogue;
    private final Formulas formulas;
    private final RuleStore store;
    private final ApplicationEventPublisher events;

    ValidationRules(
            ObjectCatalogue catalogue,
            Formulas formulas,
            RuleStore store,
            ApplicationEventPublisher events) {
        this.catalogue = catalogue;
        this.formulas = formulas;
        this.store = store;
        this.events = events;
    }

    @Transactional(readOnly = true)
    List<ValidationRule> all(String object) {
        Access.requireAdministrator();
        Description description = catalogue.current();
        return description.rules(description.named(object).name());
    }

    ValidationRule create(String name, ObjectNode request) {
        Access.requireAdministrator();
        Description description = catalogue.fresh();
        ObjectType object = description.named(name);
        if (description.rules(name).size() >= MOST) {
            throw new RuleViolation("rule.too-many", MOST);
        }
        ValidationRule empty =
                new ValidationRule(Ids.next(), name, "", List.of(), Map.of(), null, true);
        ValidationRule rule = read(request, empty, description, object);
        save(rule, null);
        return rule;
    }

    /** Changes what the request names. */
    ValidationRule change(String name, UUID id, ObjectNode request) {
        Access.requireAdministrator();
        Description description = catalogue.fresh();
        ValidationRule old = find(description, name, id);
        ValidationRule rule = read(request, old, description, description.named(name));
        save(rule, old);
        return rule;
    }

    void delete(String name, UUID id) {
        Access.requireAdministrator();
        ValidationRule old = find(catalogue.fresh(), name, id);
        catalogue.changed();
        store.delete(id);
        tell(old, old.condition(), null);
    }

    private void save(ValidationRule rule, @Nullable ValidationRule old) {
        catalogue.changed();
        store.put(rule);
        if (!rule.equals(old)) {
            tell(rule, old == null ? null : told(old), told(rule));
        }
    }

    private static ValidationRule find(Description description, String name, UUID id) {
        return description.rules(description.named(name).name()).stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ValidationRule read(
            ObjectNode request, ValidationRule old, Description description, ObjectType object) {
        List<Violation> wrong = new ArrayList<>();
        for (String setting : request.propertyNames()) {
            if (!SETTINGS.contains(setting)) {
                wrong.add(Violation.of("/" + setting, "field.unknown-setting", setting));
            }
        }
        String condition = request.path("condition").asString(old.condition()).strip();
        Formulas.Read read = formulas.read(new Asked(condition, description, object, Purpose.RULE));
        read.problems().forEach(problem -> wrong.add(problem.at("/condition")));
        Map<String, String> messages =
                request.has("messages")
                        ? FieldTexts.read(request.path("messages"), "/messages", LONGEST_MESSAGE)
                        : old.messages();
        if (messages.isEmpty()) {
            wrong.add(Violation.of("/messages", "rule.message-missing"));
        }
        String field = field(request, old, object, wrong);
        JsonNode active = request.path("active");
        if (!active.isMissingNode() && !active.isBoolean()) {
            wrong.add(Violation.of("/active", "value.not-yes-no"));
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        return new ValidationRule(
                old.id(),
                object.name(),
                condition,
                paths(read.formula()),
                messages,
                field,
                active.asBoolean(old.active()));
    }

    private static List<String> paths(@Nullable Formula formula) {
        return formula == null
                ? List.of()
                : formula.reads().stream().map(NamedValue::path).sorted().toList();
    }

    private static @Nullable String field(
            ObjectNode request, ValidationRule old, ObjectType object, List<Violation> wrong) {
        if (!request.has("field")) {
            return old.field();
        }
        String key = request.path("field").asString(null);
        boolean known =
                key == null || object.field(key).filter(one -> !one.is(Trait.SYSTEM)).isPresent();
        if (!known) {
            wrong.add(Violation.of("/field", "object.unknown-field", key));
        }
        return key;
    }

    private static String told(ValidationRule rule) {
        return rule.active() ? rule.condition() : "(" + rule.condition() + ")";
    }

    private void tell(ValidationRule rule, @Nullable String before, @Nullable String after) {
        events.publishEvent(
                new SettingsChanged(
                        "rule", Map.of(rule.object() + ".rule", Arrays.asList(before, after))));
    }
}
