package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.records.formula.Formula;
import org.odnos.records.formula.Formulas.Purpose;
import org.odnos.records.formula.Moment;
import org.odnos.records.object.ObjectLabels;
import org.odnos.records.object.ValidationRule;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Asks the company's own rules of every row, whoever saves it. A new record keeps all of them; a
 * stored one those that read something it changes, so that old records can go on being worked with.
 */
@Component
final class RuleChecks {

    private final FormulaFields formulas;
    private final ObjectLabels labels;

    RuleChecks(FormulaFields formulas, ObjectLabels labels) {
        this.formulas = formulas;
        this.labels = labels;
    }

    /** To be called when formulas are computed, as rules may read them. */
    void check(SaveBatch batch, Instant now) {
        List<ValidationRule> rules = batch.description().rules(batch.object().name());
        if (rules.isEmpty()) {
            return;
        }
        List<SaveRow> rows = batch.written();
        Moment moment = Moment.at(now, batch.caller().zone());
        for (ValidationRule rule : rules) {
            if (rule.active()) {
                check(rule, rows, new Asked(batch, moment));
            }
        }
    }

    private record Asked(SaveBatch batch, Moment moment) {}

    /** A rule that can be read no more, as a field of it is gone, stands in nobody's way. */
    private void check(ValidationRule rule, List<SaveRow> rows, Asked asked) {
        Optional<Formula> read = formulas.of(rule.condition(), asked.batch(), Purpose.RULE);
        if (read.isEmpty()) {
            return;
        }
        Formula formula = read.get();
        FormulaFields.Related related = FormulaFields.Related.of(formula, asked.batch());
        String currency = asked.batch().caller().currency();
        for (SaveRow row : rows) {
            if (concerns(rule, row)) {
                Object holds =
                        formula.of(row.after(), related.of(row), asked.moment(), currency).value();
                if (!Boolean.TRUE.equals(holds)) {
                    refuse(rule, row);
                }
            }
        }
    }

    private static boolean concerns(ValidationRule rule, SaveRow row) {
        return row.kind() == SaveKind.CREATE
                || rule.reads().stream().anyMatch(path -> row.changes(path.split("\\.", 2)[0]));
    }

    private void refuse(ValidationRule rule, SaveRow row) {
        @Nullable String field = rule.field();
        String message = labels.message(rule);
        if (field == null) {
            row.refuseWhole("rule.broken", message);
        } else {
            row.refuse(field, "rule.broken", message);
        }
    }
}
