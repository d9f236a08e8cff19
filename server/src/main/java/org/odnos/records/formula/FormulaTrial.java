package org.odnos.records.formula;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Money;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.text.Texts;
import org.odnos.records.formula.Formulas.Asked;
import org.odnos.records.formula.Formulas.Purpose;
import org.odnos.records.object.Description;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.RecordSets;
import org.odnos.records.query.StoredRecords;
import org.odnos.records.query.StoredRecords.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Tries an expression on the newest records, without storing anything. */
@Service
@Transactional(readOnly = true)
class FormulaTrial {

    private static final int SAMPLES = 5;

    /** Something wrong, in the reader's words; places count from 0. */
    record Remark(String code, String message, int from, int to) {}

    /** What comes of it for one record, as the field would answer it. */
    record Sample(UUID id, String name, @Nullable Object value, @Nullable String problem) {}

    /**
     * What has come of a trial.
     *
     * @param type of the value; null if there are problems
     * @param steps operations, fields and literals; at most {@code most}
     */
    record Result(
            @Nullable ValueKind type,
            List<Remark> problems,
            List<Sample> samples,
            int steps,
            int most) {}

    private final Formulas formulas;
    private final StoredFormulas stored;
    private final ObjectCatalogue catalogue;
    private final Loading loading;
    private final Texts texts;
    private final Clock clock;

    /** Where samples come from. */
    @Component
    record Loading(RecordSets sets, StoredRecords records, JdbcClient jdbc) {}

    FormulaTrial(
            Formulas formulas,
            StoredFormulas stored,
            ObjectCatalogue catalogue,
            Loading loading,
            Texts texts,
            Clock clock) {
        this.formulas = formulas;
        this.stored = stored;
        this.catalogue = catalogue;
        this.loading = loading;
        this.texts = texts;
        this.clock = clock;
    }

    Result of(String name, String expression, Purpose purpose) {
        Access.requireAdministrator();
        Description description = catalogue.current();
        ObjectType object = description.named(name);
        Formulas.Read read = formulas.read(new Asked(expression, description, object, purpose));
        Formula formula = read.formula();
        List<Remark> remarks = read.problems().stream().map(this::remark).toList();
        if (formula == null) {
            return new Result(null, remarks, List.of(), 0, Checked.MAX_STEPS);
        }
        ZoneId zone = CurrentCaller.get().zone();
        Moment moment =
                purpose == Purpose.FIELD ? Moment.timeless(zone) : Moment.at(clock.instant(), zone);
        return new Result(
                formula.kind(),
                remarks,
                samples(object, new StoredFormulas.Wanted(formula, description, moment)),
                formula.steps(),
                Checked.MAX_STEPS);
    }

    private List<Sample> samples(ObjectType object, StoredFormulas.Wanted wanted) {
        List<UUID> newest =
                loading.jdbc()
                        .sql(
                                "select id from %s t where %s order by id desc limit %d"
                                        .formatted(
                                                object.table(),
                                                loading.sets().seen(object.name(), "t"),
                                                SAMPLES))
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .list();
        Map<UUID, Stored> records = loading.records().load(object, newest);
        Map<UUID, Formula.Outcome> outcomes = stored.of(wanted, records.values());
        return newest.stream()
                .map(
                        id ->
                                sample(
                                        id,
                                        Objects.requireNonNull(records.get(id))
                                                .values()
                                                .textOrEmpty(object.nameField()),
                                        Objects.requireNonNull(outcomes.get(id))))
                .toList();
    }

    private Sample sample(UUID id, String name, Formula.Outcome outcome) {
        FormulaProblem fault = outcome.fault();
        return new Sample(
                id, name, json(outcome.value()), fault == null ? null : remark(fault).message());
    }

    private static @Nullable Object json(@Nullable Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Money money ->
                    Map.of("amount", money.amount().toPlainString(), "currency", money.currency());
            case null -> null;
            default -> value;
        };
    }

    private Remark remark(FormulaProblem problem) {
        String message =
                texts.text(
                        CurrentCaller.get().language(),
                        "problem." + problem.code(),
                        problem.args().toArray());
        return new Remark(problem.code(), message, problem.from(), problem.to());
    }
}
