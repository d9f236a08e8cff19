package org.odnos.people.relation;

import org.jspecify.annotations.Nullable;
import org.odnos.people.relation.EmploymentStore.Employed;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Role;
import org.odnos.platform.access.Roles;
import org.odnos.records.save.Change;
import org.odnos.records.save.RecordWriter;
import org.odnos.records.save.RecordWriter.Options;
import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Keeps one main employment for each person, and the person's company and position equal to it.
 * What is right already is not saved again, so each side can follow the other without end.
 */
@Component
class MainEmployments {

    /** People just created: nothing of theirs is known to anybody else yet. */
    private static final ScopedValue<Set<UUID>> CREATED = ScopedValue.newInstance();

    private final EmploymentStore store;

    /** The writer itself asks for all rules, these among them. */
    private final ObjectProvider<RecordWriter> writer;

    private final Clock clock;

    MainEmployments(EmploymentStore store, ObjectProvider<RecordWriter> writer, Clock clock) {
        this.store = store;
        this.writer = writer;
        this.clock = clock;
    }

    LocalDate today(Caller caller) {
        return LocalDate.now(clock.withZone(caller.zone()));
    }

    /** After employments of these people were saved. */
    void settle(SaveBatch batch, Collection<UUID> people) {
        if (people.isEmpty()) {
            return;
        }
        LocalDate today = today(batch.caller());
        Map<UUID, List<Job>> jobs = store.jobs(people, today);
        List<Change> changes = new ArrayList<>();
        Map<UUID, Job> mains = new HashMap<>();
        Map<UUID, UUID> chosen = chosen(batch);
        Set<UUID> left = left(batch, today);
        for (UUID person : people) {
            List<Job> theirs = jobs.getOrDefault(person, List.of());
            Job main = main(theirs, chosen.get(person), today);
            if (main == null && left.contains(person)) {
                main = theirs.stream().filter(job -> job.isOpen(today)).findFirst().orElse(null);
            }
            if (main != null) {
                mains.put(person, main);
            }
            for (Job job : theirs) {
                if (job.main() != job.equals(main)) {
                    changes.add(
                            Change.update(job.id(), null, fields().put("main", job.equals(main))));
                }
            }
        }
        save("employment", changes);
        tellPeople(people, mains);
    }

    private static @Nullable Job main(List<Job> jobs, @Nullable UUID chosen, LocalDate today) {
        return jobs.stream()
                .filter(job -> job.main() && job.isOpen(today))
                .filter(job -> chosen == null || job.id().equals(chosen))
                .findFirst()
                .orElse(null);
    }

    /** By person the employment that a save made the main one. */
    private static Map<UUID, UUID> chosen(SaveBatch batch) {
        Map<UUID, UUID> chosen = new HashMap<>();
        for (SaveRow row : batch.written()) {
            UUID person = row.after().id("person");
            if (person != null
                    && row.changes("main")
                    && Objects.equals(row.after().yesNo("main"), true)) {
                chosen.put(person, row.id());
            }
        }
        return chosen;
    }

    /** People whose main employment ended or was deleted: another that lasts takes its place. */
    private static Set<UUID> left(SaveBatch batch, LocalDate today) {
        Set<UUID> left = new HashSet<>();
        for (SaveRow row : batch.rows()) {
            UUID person = row.after().id("person");
            boolean over =
                    row.kind() == SaveKind.DELETE
                            || !Job.isOpen(row.after().date("endedOn"), today);
            if (person != null && over && Objects.equals(row.before().yesNo("main"), true)) {
                left.add(person);
            }
        }
        return left;
    }

    private void tellPeople(Collection<UUID> people, Map<UUID, Job> mains) {
        List<Change> changes = new ArrayList<>();
        for (Employed person : store.employed(people).values()) {
            Job main = mains.get(person.person());
            UUID company = main == null ? null : main.company();
            String position = main == null ? null : main.position();
            if (!Objects.equals(company, person.company())
                    || !Objects.equals(position, person.position())) {
                changes.add(
                        Change.update(
                                person.person(),
                                null,
                                fields().put("company", text(company)).put("position", position)));
            }
        }
        save("person", changes);
    }

    /** As {@link #save} after people were created, whose employments are as they themselves. */
    void saveFor(Set<UUID> created, List<Change> changes) {
        ScopedValue.where(CREATED, created).run(() -> save("employment", changes));
    }

    /** Those of the people who may have employments, and be changed by others meanwhile. */
    Set<UUID> knownBefore(Set<UUID> people) {
        Set<UUID> known = new HashSet<>(people);
        known.removeAll(CREATED.orElse(Set.of()));
        return known;
    }

    /** What follows from a save is saved whoever saved, in his name; nothing else is. */
    void save(String object, List<Change> changes) {
        if (!changes.isEmpty()) {
            Caller caller = CurrentCaller.get().as(Roles.of(Role.ADMINISTRATOR));
            CurrentCaller.run(
                    caller, () -> writer.getObject().save(object, changes, Options.ATOMIC));
        }
    }

    static ObjectNode fields() {
        return JsonNodeFactory.instance.objectNode();
    }

    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
