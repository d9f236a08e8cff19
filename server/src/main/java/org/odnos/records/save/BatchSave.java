package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.records.change.ChangeLog;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.rate.Rates;
import org.odnos.records.save.Outcome.Status;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks the rows of a batch and stores those that nothing speaks against. */
@Component
final class BatchSave {

    /** Fields that change with every save and tell nobody anything. */
    private static final Set<String> UNTOLD = Set.of("updatedAt", "updatedBy");

    private final List<RecordRules> rules;
    private final ObjectCatalogue catalogue;
    private final Checks checks;
    private final Ownership ownership;
    private final FirstChildren firsts;
    private final BatchStore store;
    private final Rates rates;
    private final Given given;
    private final Following following;
    private final Told told;

    /** What is computed from the values of a save, before it is stored and after. */
    @Component
    record Following(FormulaFields formulas, RuleChecks rules, Recompute recompute) {}

    /** What a record gets besides what its change says. */
    @Component
    record Given(Standards standards, TagRows tags, FileRows files) {}

    /** Where a save is told of. */
    @Component
    record Told(ChangeLog log, LiveSaves live, Clock clock) {}

    BatchSave(
            List<RecordRules> rules,
            ObjectCatalogue catalogue,
            Checks checks,
            Ownership ownership,
            FirstChildren firsts,
            BatchStore store,
            Rates rates,
            Given given,
            Following following,
            Told told) {
        this.rules = rules;
        this.catalogue = catalogue;
        this.checks = checks;
        this.ownership = ownership;
        this.firsts = firsts;
        this.store = store;
        this.rates = rates;
        this.given = given;
        this.following = following;
        this.told = told;
    }

    /** Defaults, rules and checks; afterwards a refused row knows why. */
    void prepare(SaveBatch batch) {
        given.standards().fill(batch);
        given.tags().settle(batch);
        given.files().settle(batch);
        ownership.assign(batch);
        ownership.requireScope(batch);
        checks.relations(batch);
        rulesOf(batch).forEach(rule -> rule.beforeSave(batch));
        Instant now = now();
        Worth worth = Worth.of(batch, rates, now);
        worth.refuseUnknown();
        following.formulas().compute(batch, worth, now);
        checks.required(batch);
        following.rules().check(batch, now);
        checks.unique(batch);
    }

    Map<SaveRow, Status> store(SaveBatch batch) {
        Instant now = now();
        List<SaveRow> rows = differing(batch);
        Map<SaveRow, Status> saved = new HashMap<>();
        if (rows.isEmpty()) {
            return saved;
        }
        given.tags().add(batch, rows, now);
        List<ChangeLog.Entry> entries = rows.stream().map(row -> entry(batch, row)).toList();
        BatchStore.Writing writing =
                new BatchStore.Writing(
                        batch, now, Worth.of(batch, rates, now), ownership.subjects(batch));
        given.standards().number(batch.object(), of(rows, SaveKind.CREATE));
        store.insert(of(rows, SaveKind.CREATE), writing);
        store.update(of(rows, SaveKind.UPDATE), writing);
        store.trash(rows, writing);
        given.files().hang(batch, rows);
        ownership.follow(batch, catalogue.current());
        firsts.follow(batch, rows);
        told.log().write(batch.object().name(), batch.caller(), now, entries);
        following.recompute().follow(batch, rows, now);
        rulesOf(batch).forEach(rule -> rule.afterSave(batch));
        told.live().tell(batch, rows, writing.subjects());
        rows.forEach(row -> saved.put(row, Status.OK));
        return saved;
    }

    private Instant now() {
        return told.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    private List<RecordRules> rulesOf(SaveBatch batch) {
        String object = batch.object().name();
        return rules.stream().filter(rule -> rule.object().equals(object)).toList();
    }

    private static List<SaveRow> differing(SaveBatch batch) {
        Set<String> keys = batch.object().fields().keySet();
        return batch.rows().stream()
                .filter(row -> row.kind() != SaveKind.UPDATE || !row.changed(keys).isEmpty())
                .toList();
    }

    private static List<SaveRow> of(List<SaveRow> rows, SaveKind kind) {
        return rows.stream().filter(row -> row.kind() == kind).toList();
    }

    private static ChangeLog.Entry entry(SaveBatch batch, SaveRow row) {
        Map<String, List<?>> fields = new LinkedHashMap<>();
        if (row.kind() == SaveKind.UPDATE) {
            for (Field field : batch.object().fields().values()) {
                String key = field.key();
                if (field.isStored() && !UNTOLD.contains(key) && row.changes(key)) {
                    fields.put(key, pair(row.before().get(key), row.after().get(key)));
                }
            }
        }
        return new ChangeLog.Entry(row.id(), row.kind().key(), fields);
    }

    private static List<?> pair(@Nullable Object before, @Nullable Object after) {
        return Arrays.asList(before, after);
    }
}
