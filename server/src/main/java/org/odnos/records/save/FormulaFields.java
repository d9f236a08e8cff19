package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.records.formula.Formula;
import org.odnos.records.formula.Formulas;
import org.odnos.records.formula.Formulas.Asked;
import org.odnos.records.formula.Formulas.Purpose;
import org.odnos.records.formula.Moment;
import org.odnos.records.formula.NamedValue;
import org.odnos.records.object.Computed;
import org.odnos.records.object.ComputedField;
import org.odnos.records.object.Field;
import org.odnos.records.object.RecordValues;
import org.odnos.records.query.StoredRecords.Stored;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Computes the formulas of the rows of a batch from their new values, so that whatever is checked
 * afterwards sees them; one statement for each relation that they read through.
 */
@Component
final class FormulaFields {

    private final Formulas formulas;

    FormulaFields(Formulas formulas) {
        this.formulas = formulas;
    }

    /** To be called when rules have set what follows from the values. */
    void compute(SaveBatch batch, Worth worth, Instant now) {
        worth.note();
        for (SaveRow row : batch.rows(SaveKind.CREATE)) {
            if (!row.after().has("createdAt")) {
                row.after().set("createdAt", now);
            }
        }
        for (ComputedField one : batch.description().computed()) {
            if (one.object().name().equals(batch.object().name())) {
                compute(one, batch);
            }
        }
    }

    private void compute(ComputedField one, SaveBatch batch) {
        switch (one.how()) {
            case Computed.RollUp rollUp ->
                    batch.rows(SaveKind.CREATE)
                            .forEach(
                                    row ->
                                            row.after()
                                                    .set(
                                                            one.field().key(),
                                                            ofNoChild(one.field(), rollUp, batch)));
            case Computed.Formula formula -> compute(one.field(), formula, batch);
        }
    }

    private void compute(Field field, Computed.Formula how, SaveBatch batch) {
        Optional<Formula> formula = of(how.expression(), batch, Purpose.FIELD);
        Moment moment = Moment.timeless(batch.caller().zone());
        Related related = formula.map(some -> Related.of(some, batch)).orElse(Related.NONE);
        for (SaveRow row : batch.written()) {
            Object value =
                    formula.map(
                                    some ->
                                            some.of(
                                                    row.after(),
                                                    related.of(row),
                                                    moment,
                                                    currency(batch)))
                            .map(Formula.Outcome::value)
                            .orElse(null);
            row.after().set(field.key(), value);
        }
    }

    Optional<Formula> of(String expression, SaveBatch batch, Purpose purpose) {
        return formulas.stored(new Asked(expression, batch.description(), batch.object(), purpose));
    }

    private static String currency(SaveBatch batch) {
        return batch.caller().currency();
    }

    /** What a new record counts: it has no children yet. */
    static @Nullable Object ofNoChild(Field field, Computed.RollUp how, SaveBatch batch) {
        return switch (how.fn()) {
            case COUNT -> 0L;
            case SUM -> Figures.value(field, BigDecimal.ZERO, currency(batch));
            case MIN, MAX, LAST -> null;
        };
    }

    /** What relations of the rows lead to; held, so that it stays until the batch is stored. */
    record Related(Map<String, Map<UUID, Stored>> byRelation) {

        static final Related NONE = new Related(Map.of());

        static Related of(Formula formula, SaveBatch batch) {
            Map<String, Map<UUID, Stored>> found = new HashMap<>();
            for (NamedValue what : formula.reads()) {
                Field through = what.through();
                if (through != null) {
                    found.computeIfAbsent(through.key(), _ -> held(through, batch));
                }
            }
            return new Related(found);
        }

        private static Map<UUID, Stored> held(Field through, SaveBatch batch) {
            Set<UUID> ids = new HashSet<>();
            for (SaveRow row : batch.written()) {
                UUID id = row.after().id(through.key());
                if (id != null) {
                    ids.add(id);
                }
            }
            return batch.held(Objects.requireNonNull(through.relation()), ids);
        }

        Formula.Related of(SaveRow row) {
            return what -> {
                String key = Objects.requireNonNull(what.through()).key();
                return values(key, row.after().id(key));
            };
        }

        private @Nullable RecordValues values(String relation, @Nullable UUID id) {
            Stored stored = byRelation.getOrDefault(relation, Map.of()).get(id);
            return id == null || stored == null ? null : stored.values();
        }
    }
}
