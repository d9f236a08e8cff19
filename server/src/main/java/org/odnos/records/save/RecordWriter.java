package org.odnos.records.save;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Ids;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.Problem;
import org.odnos.kernel.Violation;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.workspace.WorkspaceTransactionManager;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.query.StoredRecords;
import org.odnos.records.save.Outcome.Status;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The one way a record is written. Whoever saves - form, API, import, automation - comes through
 * here in batches: read, permission, defaults, rules, SQL, change log, event, in one transaction
 * and a handful of statements whatever the number of rows.
 */
@Service
public class RecordWriter {

    /** What happens to the others if one row of a batch is refused. */
    public enum Mode {
        /** Nothing is saved. */
        ATOMIC,
        /** Every other row is saved. */
        EACH
    }

    /** How to save; by {@code matchOn} a creation may find a stored record to update instead. */
    public record Options(Mode mode, @Nullable String matchOn) {
        public static final Options ATOMIC = new Options(Mode.ATOMIC, null);
    }

    private final ObjectCatalogue catalogue;
    private final StoredRecords records;
    private final Access access;
    private final BatchLoad load;
    private final BatchSave save;

    RecordWriter(
            ObjectCatalogue catalogue,
            StoredRecords records,
            Access access,
            BatchLoad load,
            BatchSave save) {
        this.catalogue = catalogue;
        this.records = records;
        this.access = access;
        this.load = load;
        this.save = save;
    }

    /**
     * Saves one record.
     *
     * @return its id
     * @throws Problem that says what is wrong; nothing was saved then
     */
    @Transactional(label = WorkspaceTransactionManager.BY_ID)
    public UUID save(String object, Change change) {
        Outcome outcome = save(object, List.of(change), Options.ATOMIC).getFirst();
        return java.util.Objects.requireNonNull(outcome.id());
    }

    /** Saves many records and tells of each what became of it, in the order given. */
    @Transactional
    public List<Outcome> save(String object, List<Change> changes, Options options) {
        Caller caller = CurrentCaller.get();
        ObjectType type = catalogue.current().named(object);
        changes.stream()
                .map(change -> change.kind().action())
                .distinct()
                .forEach(action -> access.require(caller, object, action));
        List<SaveRow> rows = new ArrayList<>();
        for (Change change : changes) {
            rows.add(new SaveRow(change, change.id() == null ? Ids.next() : change.id()));
        }
        SaveBatch batch =
                new SaveBatch(type, caller, rows, new SaveBatch.Loading(catalogue, records));
        load.load(batch, options.matchOn());
        save.prepare(batch);
        if (options.mode() == Mode.ATOMIC) {
            refuseAll(rows);
        }
        Map<SaveRow, Status> saved = save.store(batch);
        return rows.stream().map(row -> outcome(row, saved)).toList();
    }

    /** Throws if any row is refused: the one problem of a row as a whole, or all violations. */
    private static void refuseAll(List<SaveRow> rows) {
        List<Violation> violations = new ArrayList<>();
        for (SaveRow row : rows) {
            Problem problem = row.problem();
            if (problem != null) {
                throw problem;
            }
            violations.addAll(row.violations());
        }
        if (!violations.isEmpty()) {
            throw new Invalid(violations);
        }
    }

    private static Outcome outcome(SaveRow row, Map<SaveRow, Status> saved) {
        if (row.isRefused()) {
            Problem problem = row.problem() == null ? new Invalid(row.violations()) : row.problem();
            UUID id = row.kind() == SaveKind.CREATE ? null : row.id();
            return new Outcome(row.kind(), id, Status.ERROR, problem);
        }
        return new Outcome(row.kind(), row.id(), saved.getOrDefault(row, Status.UNCHANGED), null);
    }
}
