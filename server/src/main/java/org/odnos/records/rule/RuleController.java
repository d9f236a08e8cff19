package org.odnos.records.rule;

import org.jspecify.annotations.Nullable;
import org.odnos.records.object.ValidationRule;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rules of an object, for administrators. */
@RestController
@RequestMapping("/api/v1/objects/{name}/rules")
class RuleController {

    record Answer(
            UUID id,
            String condition,
            Map<String, String> messages,
            @Nullable String field,
            boolean active) {}

    record RuleList(List<Answer> items) {}

    record TrialRequest(String condition) {}

    private final ValidationRules rules;
    private final RuleTrial trial;

    RuleController(ValidationRules rules, RuleTrial trial) {
        this.rules = rules;
        this.trial = trial;
    }

    @GetMapping
    RuleList all(@PathVariable String name) {
        return new RuleList(rules.all(name).stream().map(RuleController::answer).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Answer create(@PathVariable String name, @RequestBody ObjectNode request) {
        return answer(rules.create(name, request));
    }

    @PatchMapping("/{id}")
    Answer change(
            @PathVariable String name, @PathVariable UUID id, @RequestBody ObjectNode request) {
        return answer(rules.change(name, id, request));
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String name, @PathVariable UUID id) {
        rules.delete(name, id);
    }

    /** Which present records break it; nothing is stored. */
    @PostMapping("/try")
    RuleTrial.Result trial(@PathVariable String name, @RequestBody TrialRequest request) {
        return trial.of(name, request.condition());
    }

    private static Answer answer(ValidationRule rule) {
        return new Answer(
                rule.id(), rule.condition(), rule.messages(), rule.field(), rule.active());
    }
}
