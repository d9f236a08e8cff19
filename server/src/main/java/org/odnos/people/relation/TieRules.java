package org.odnos.people.relation;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.RecordRef;
import org.odnos.people.relation.TieStore.Ends;
import org.odnos.records.object.RecordValues;
import org.odnos.records.save.RecordRules;
import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** What holds whenever a tie is saved: two ends that its kind joins, and not the same twice. */
@Component
class TieRules implements RecordRules {

    private final TieStore store;

    TieRules(TieStore store) {
        this.store = store;
    }

    @Override
    public String object() {
        return "tie";
    }

    @Override
    public void beforeSave(SaveBatch batch) {
        Map<UUID, RecordValues> kinds = batch.related("kind");
        List<SaveRow> sound = new ArrayList<>();
        for (SaveRow row : batch.written()) {
            RecordValues kind = kinds.get(row.after().id("kind"));
            RecordRef from = end(row, "from");
            RecordRef to = end(row, "to");
            checkDates(row);
            if (kind != null) {
                row.after().set("name", kind.text("name"));
            }
            if (kind != null && from != null && to != null && fits(row, kind, from, to)) {
                sound.add(row);
            }
        }
        sound.addAll(batch.rows(SaveKind.RESTORE));
        refuseRepeated(sound, kinds);
    }

    private static void checkDates(SaveRow row) {
        LocalDate from = row.after().date("startedOn");
        LocalDate to = row.after().date("endedOn");
        if (from != null && to != null && to.isBefore(from)) {
            row.refuse("endedOn", "tie.ends-before-start");
        }
    }

    /** A person or a company, and not both. */
    private static @Nullable RecordRef end(SaveRow row, String side) {
        UUID person = row.after().id(side + "Person");
        UUID company = row.after().id(side + "Company");
        if ((person == null) == (company == null)) {
            row.refuse(side + "Person", "tie.one-at-each-end");
            return null;
        }
        return person == null
                ? new RecordRef("company", Objects.requireNonNull(company))
                : new RecordRef("person", person);
    }

    private static boolean fits(SaveRow row, RecordValues kind, RecordRef from, RecordRef to) {
        if (from.equals(to)) {
            row.refuse(key("to", to), "tie.to-itself");
            return false;
        }
        boolean fits = true;
        for (var end : Map.of("from", from, "to", to).entrySet()) {
            String joins = kind.textOrEmpty(end.getKey() + "Kind");
            if (!joins.equals("either") && !joins.equals(end.getValue().object())) {
                row.refuse(
                        key(end.getKey(), end.getValue()),
                        "tie.kind-joins-others",
                        kind.textOrEmpty("name"));
                fits = false;
            }
        }
        return fits;
    }

    private static String key(String side, RecordRef end) {
        return side + (end.object().equals("person") ? "Person" : "Company");
    }

    /** Two are tied once in one way at a time; what is over may come again. */
    private void refuseRepeated(List<SaveRow> rows, Map<UUID, RecordValues> kinds) {
        List<SaveRow> open = rows.stream().filter(row -> !row.after().has("endedOn")).toList();
        if (open.isEmpty()) {
            return;
        }
        Set<List<UUID>> known = new HashSet<>();
        Set<UUID> saved = new HashSet<>();
        open.forEach(row -> saved.add(row.id()));
        for (Ends tie : store.openAmong(open.stream().map(TieRules::ends).toList())) {
            if (!saved.contains(tie.id())) {
                known.add(key(tie, kinds));
            }
        }
        for (SaveRow row : open) {
            if (!known.add(key(ends(row), kinds))) {
                row.refuseWhole("tie.twice");
            }
        }
    }

    private static Ends ends(SaveRow row) {
        RecordValues tie = row.after();
        UUID from = tie.has("fromPerson") ? tie.id("fromPerson") : tie.id("fromCompany");
        UUID to = tie.has("toPerson") ? tie.id("toPerson") : tie.id("toCompany");
        return new Ends(
                row.id(),
                Objects.requireNonNull(tie.id("kind")),
                Objects.requireNonNull(from),
                Objects.requireNonNull(to));
    }

    /** Equal for ties that say the same. */
    private static List<UUID> key(Ends tie, Map<UUID, RecordValues> kinds) {
        RecordValues kind = kinds.get(tie.kind());
        boolean turned =
                kind != null
                        && Objects.equals(kind.yesNo("symmetrical"), true)
                        && tie.from().compareTo(tie.to()) > 0;
        return turned
                ? List.of(tie.kind(), tie.to(), tie.from())
                : List.of(tie.kind(), tie.from(), tie.to());
    }
}
