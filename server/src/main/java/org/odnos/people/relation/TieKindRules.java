package org.odnos.people.relation;

import org.odnos.kernel.RuleViolation;
import org.odnos.records.object.RecordValues;
import org.odnos.records.save.RecordRules;
import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What holds whenever a kind of tie is saved: ties that there are go on making sense. */
@Component
class TieKindRules implements RecordRules {

    private final TieStore store;

    TieKindRules(TieStore store) {
        this.store = store;
    }

    @Override
    public String object() {
        return "tieKind";
    }

    @Override
    public void beforeSave(SaveBatch batch) {
        batch.written().forEach(TieKindRules::complete);
        List<SaveRow> unplaced =
                batch.rows(SaveKind.CREATE).stream()
                        .filter(row -> !row.after().has("position"))
                        .toList();
        long last = unplaced.isEmpty() ? 0 : store.lastPosition();
        for (SaveRow row : unplaced) {
            row.after().set("position", ++last);
        }
        refuseUsed(batch);
    }

    @Override
    public void afterSave(SaveBatch batch) {
        List<UUID> renamed =
                batch.rows(SaveKind.UPDATE).stream()
                        .filter(row -> row.changes("name"))
                        .map(SaveRow::id)
                        .toList();
        if (!renamed.isEmpty()) {
            store.rename(renamed);
        }
    }

    private static void complete(SaveRow row) {
        RecordValues kind = row.after();
        boolean isSame = Objects.equals(kind.yesNo("symmetrical"), true);
        kind.set("symmetrical", isSame);
        for (String end : List.of("fromKind", "toKind")) {
            if (!kind.has(end)) {
                kind.set(end, "either");
            }
        }
        if (isSame) {
            kind.set("backName", kind.text("name"));
            if (!Objects.equals(kind.text("fromKind"), kind.text("toKind"))) {
                row.refuse("toKind", "tie-kind.symmetrical-joins-alike");
            }
        }
    }

    /** Whoever is tied so stays so: the kind is not deleted, and goes on joining what it joined. */
    private void refuseUsed(SaveBatch batch) {
        List<SaveRow> touched = batch.rows().stream().filter(TieKindRules::isTouched).toList();
        if (touched.isEmpty()) {
            return;
        }
        Map<UUID, Long> uses = store.uses(touched.stream().map(SaveRow::id).toList());
        for (SaveRow row : touched) {
            Long ties = uses.get(row.id());
            if (ties != null) {
                row.refuse(new RuleViolation("tie-kind.in-use", ties));
            }
        }
    }

    private static boolean isTouched(SaveRow row) {
        return switch (row.kind()) {
            case DELETE -> true;
            case UPDATE ->
                    row.changes("symmetrical")
                            || narrows(row, "fromKind")
                            || narrows(row, "toKind");
            case CREATE, RESTORE -> false;
        };
    }

    private static boolean narrows(SaveRow row, String end) {
        return row.changes(end) && !"either".equals(row.after().text(end));
    }
}
