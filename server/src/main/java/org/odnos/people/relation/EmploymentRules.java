package org.odnos.people.relation;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Action;
import org.odnos.records.object.RecordValues;
import org.odnos.records.query.RecordSets;
import org.odnos.records.save.RecordRules;
import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What holds whenever an employment is saved: it ends after it began, and one is the main one. */
@Component
class EmploymentRules implements RecordRules {

    private final EmploymentStore store;
    private final MainEmployments mains;
    private final RecordSets sets;
    private final Clock clock;

    EmploymentRules(EmploymentStore store, MainEmployments mains, RecordSets sets, Clock clock) {
        this.store = store;
        this.mains = mains;
        this.sets = sets;
        this.clock = clock;
    }

    @Override
    public String object() {
        return "employment";
    }

    @Override
    public void beforeSave(SaveBatch batch) {
        LocalDate today = LocalDate.now(clock.withZone(batch.caller().zone()));
        batch.written().forEach(row -> check(row, today));
        Set<UUID> people = mains.knownBefore(people(batch));
        store.oneSaveAtATime(people);
        Map<UUID, List<Job>> jobs = store.jobs(people, today);
        refuseRepeated(batch, jobs, today);
        chooseMain(batch, jobs, today);
        refuseOthersPeople(batch);
    }

    @Override
    public void afterSave(SaveBatch batch) {
        mains.settle(batch, mains.knownBefore(people(batch)));
    }

    private static void check(SaveRow row, LocalDate today) {
        RecordValues job = row.after();
        LocalDate from = job.date("startedOn");
        LocalDate to = job.date("endedOn");
        if (from != null && to != null && to.isBefore(from)) {
            row.refuse("endedOn", "employment.ends-before-start");
        }
        if (row.kind() == SaveKind.UPDATE && row.changes("person")) {
            row.refuse("person", "employment.person-stays");
        }
        boolean isOpen = Job.isOpen(to, today);
        if (!isOpen && row.names("main") && Boolean.TRUE.equals(job.yesNo("main"))) {
            row.refuse("main", "employment.past-is-not-main");
        }
        if (!isOpen) {
            job.set("main", false);
        }
        job.set("name", name(job));
    }

    /** The company is not in it: not everybody who sees the one sees the other. */
    private static String name(RecordValues job) {
        return Stream.of(job.text("position"), job.text("department"))
                .filter(part -> part != null && !part.isBlank())
                .findFirst()
                .orElse("–");
    }

    private static Set<UUID> people(SaveBatch batch) {
        Set<UUID> people = new HashSet<>();
        for (SaveRow row : batch.rows()) {
            UUID person = row.after().id("person");
            if (person != null) {
                people.add(person);
            }
        }
        return people;
    }

    /** Somebody works at a company once at a time; that he came back later is another matter. */
    private static void refuseRepeated(
            SaveBatch batch, Map<UUID, List<Job>> jobs, LocalDate today) {
        Map<List<@Nullable UUID>, UUID> open = new HashMap<>();
        Set<UUID> saved = new HashSet<>();
        batch.rows().forEach(row -> saved.add(row.id()));
        jobs.values().stream()
                .flatMap(List::stream)
                .filter(job -> job.isOpen(today) && !saved.contains(job.id()))
                .forEach(
                        job ->
                                open.put(
                                        java.util.Arrays.asList(job.person(), job.company()),
                                        job.id()));
        for (SaveRow row : batch.rows()) {
            RecordValues job = row.after();
            if (row.kind() == SaveKind.DELETE || !Job.isOpen(job.date("endedOn"), today)) {
                continue;
            }
            UUID other =
                    open.put(
                            java.util.Arrays.asList(job.id("person"), job.id("company")), row.id());
            boolean isNew =
                    row.kind() != SaveKind.UPDATE
                            || row.changes("company")
                            || row.changes("endedOn");
            if (other != null && isNew) {
                row.refuse("company", "employment.twice");
            }
        }
    }

    /** Of several main ones in a batch the last counts; who has none gets the first that lasts. */
    private static void chooseMain(SaveBatch batch, Map<UUID, List<Job>> jobs, LocalDate today) {
        Map<UUID, SaveRow> chosen = new HashMap<>();
        Set<UUID> saved = new HashSet<>();
        batch.rows().forEach(row -> saved.add(row.id()));
        for (SaveRow row : batch.written()) {
            UUID person = row.after().id("person");
            if (person == null) {
                continue;
            }
            if (row.after().yesNo("main") == null) {
                boolean hasOne =
                        chosen.containsKey(person)
                                || jobs.getOrDefault(person, List.of()).stream()
                                        .filter(job -> !saved.contains(job.id()))
                                        .anyMatch(job -> job.main() && job.isOpen(today));
                row.after().set("main", !hasOne);
            }
            if (Objects.equals(row.after().yesNo("main"), true)) {
                SaveRow former = chosen.put(person, row);
                if (former != null) {
                    former.after().set("main", false);
                }
            }
        }
    }

    /** The main employment stands on the person, whom one has to be allowed to change then. */
    private void refuseOthersPeople(SaveBatch batch) {
        if (batch.caller().isAdministrator()) {
            return;
        }
        List<SaveRow> telling = batch.rows().stream().filter(EmploymentRules::isMain).toList();
        List<UUID> people =
                telling.stream()
                        .map(row -> row.after().id("person"))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        if (people.isEmpty()) {
            return;
        }
        Set<UUID> admitted = sets.admitted("person", people, Action.EDIT);
        for (SaveRow row : telling) {
            if (!admitted.contains(row.after().id("person"))) {
                row.refuse("person", "employment.person-not-yours");
            }
        }
    }

    private static boolean isMain(SaveRow row) {
        return Objects.equals(row.after().yesNo("main"), true)
                || Objects.equals(row.before().yesNo("main"), true);
    }
}
