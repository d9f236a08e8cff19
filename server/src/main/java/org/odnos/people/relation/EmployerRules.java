package org.odnos.people.relation;

import static org.odnos.people.relation.MainEmployments.fields;

import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.odnos.platform.access.Origin;
import org.odnos.records.save.Change;
import org.odnos.records.save.RecordRules;
import org.odnos.records.save.SaveBatch;
import org.odnos.records.save.SaveKind;
import org.odnos.records.save.SaveRow;
import org.springframework.stereotype.Component;

import tools.jackson.databind.node.ObjectNode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A person's company is the main employment: another one begins, and the former ends. What is
 * changed and changed back within a day leaves no trace among employments.
 */
@Component
class EmployerRules implements RecordRules {

    private final EmploymentStore store;
    private final MainEmployments mains;

    EmployerRules(EmploymentStore store, MainEmployments mains) {
        this.store = store;
        this.mains = mains;
    }

    @Override
    public String object() {
        return "person";
    }

    @Override
    public void afterSave(SaveBatch batch) {
        List<SaveRow> moved =
                batch.written().stream()
                        .filter(row -> row.changes("company") || row.changes("position"))
                        .toList();
        if (moved.isEmpty()) {
            return;
        }
        LocalDate today = mains.today(batch.caller());
        Set<UUID> created = ids(moved, true);
        Map<UUID, List<Job>> jobs = store.jobs(ids(moved, false), today);
        List<Change> changes = new ArrayList<>();
        for (SaveRow row : moved) {
            Moving moving = new Moving(row, jobs.getOrDefault(row.id(), List.of()), batch, today);
            changes.addAll(moving.changes());
        }
        mains.saveFor(created, changes);
    }

    private static Set<UUID> ids(List<SaveRow> rows, boolean created) {
        return rows.stream()
                .filter(row -> created == (row.kind() == SaveKind.CREATE))
                .map(SaveRow::id)
                .collect(toSet());
    }

    /** One person with the employments that he has, and what becomes of them. */
    private record Moving(SaveRow row, List<Job> jobs, SaveBatch batch, LocalDate today) {

        List<Change> changes() {
            Job main =
                    jobs.stream()
                            .filter(job -> job.main() && job.isOpen(today))
                            .findFirst()
                            .orElse(null);
            UUID company = row.after().id("company");
            if (company == null) {
                return main == null ? List.of() : List.of(end(main));
            }
            if (main != null && main.isAt(company)) {
                return Objects.equals(main.position(), position())
                        ? List.of()
                        : List.of(update(main, fields().put("position", position())));
            }
            return changeTo(company, main);
        }

        private List<Change> changeTo(UUID company, @Nullable Job main) {
            Job known =
                    jobs.stream()
                            .filter(job -> job.isAt(company))
                            .filter(job -> job.isOpen(today) || job.endedOn(today))
                            .findFirst()
                            .orElse(null);
            boolean isNew = main != null && today.equals(main.startedOn());
            if (main != null && isNew && known == null) {
                ObjectNode fields = fields().put("company", company.toString());
                return List.of(update(main, fields.put("position", position())));
            }
            List<Change> changes = new ArrayList<>();
            if (main != null) {
                changes.add(isNew ? Change.delete(main.id()) : end(main));
            }
            changes.add(known == null ? begin(company, main) : goOn(known));
            return changes;
        }

        private Change goOn(Job job) {
            ObjectNode fields = fields().put("main", true).put("position", position());
            return update(job, job.isOpen(today) ? fields : fields.putNull("endedOn"));
        }

        /** Nobody said since when somebody has worked where he is first known to work. */
        private Change begin(UUID company, @Nullable Job former) {
            boolean isToday =
                    former != null && batch.caller().origin().kind() != Origin.Kind.IMPORT;
            ObjectNode fields =
                    fields().put("person", row.id().toString())
                            .put("company", company.toString())
                            .put("position", position())
                            .put("startedOn", isToday ? today.toString() : null)
                            .put("main", true);
            return Change.create(fields, "");
        }

        private Change end(Job job) {
            LocalDate from = job.startedOn();
            if (from != null && from.isAfter(today)) {
                return Change.delete(job.id());
            }
            return update(job, fields().put("endedOn", today.toString()));
        }

        private static Change update(Job job, ObjectNode fields) {
            return Change.update(job.id(), null, fields);
        }

        private @Nullable String position() {
            return row.after().text("position");
        }
    }
}
