package org.odnos.records.transfer;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Ids;
import org.odnos.kernel.NotFound;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.file.FileBytes;
import org.odnos.platform.file.KeptFiles;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.transfer.FileSurvey.Surveyed;
import org.odnos.records.transfer.Import.Change;
import org.odnos.records.transfer.Import.Progress;
import org.odnos.records.transfer.Import.Status;
import org.odnos.records.transfer.Import.Upload;
import org.odnos.records.transfer.mapping.Mapping;
import org.odnos.records.transfer.table.Table;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** What people do with imports. Reading a file takes its time, so transactions are opened late. */
@Service
class Imports {

    private static final String GONE = "import.file-gone";
    private static final int NEWEST = 100;

    private final ImportStore store;
    private final KeptFiles files;
    private final ImportRows rows;
    private final FileReading reading;
    private final Guard guard;
    private final ImportJobs jobs;
    private final Clock clock;
    private final TransactionTemplate transaction;

    /** Who may do what with which objects. */
    @org.springframework.stereotype.Component
    record Guard(ObjectCatalogue catalogue, Access access) {}

    Imports(
            ImportStore store,
            KeptFiles files,
            ImportRows rows,
            FileReading reading,
            Guard guard,
            ImportJobs jobs,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.files = files;
        this.rows = rows;
        this.reading = reading;
        this.guard = guard;
        this.jobs = jobs;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes a file in and proposes what to do with it.
     *
     * @param object of which it has records; null: the file tells
     */
    Import upload(@Nullable String object, Upload upload, FileBytes file) throws IOException {
        ObjectType named = object == null ? null : inTransaction(_ -> importable(object));
        Surveyed surveyed = reading.of(file, Table.Wanted.NOTHING);
        ObjectType type =
                named != null ? named : inTransaction(_ -> reading.object(surveyed, upload.name()));
        UUID id = Ids.next();
        Mapping mapping = inTransaction(_ -> reading.proposed(type, surveyed, upload.name()));
        Import one =
                new Import(
                        id,
                        type.name(),
                        Status.MAPPING,
                        clock.instant(),
                        CurrentCaller.get().userId(),
                        CurrentCaller.get(),
                        upload,
                        surveyed.format(),
                        surveyed.rows(),
                        surveyed.columns(),
                        mapping,
                        Progress.NOTHING,
                        null,
                        null);
        return inTransaction(
                _ -> {
                    store.insert(one);
                    try {
                        files.save(id, file);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                    return one;
                });
    }

    List<Import> newest() {
        Caller caller = CurrentCaller.get();
        UUID person = caller.isAdministrator() ? null : caller.userId();
        return inTransaction(_ -> store.newest(person, NEWEST));
    }

    /** The object of which the file rather seems to have records, before it is first run. */
    @Nullable String likelier(Import one) {
        boolean fresh = one.status() == Status.MAPPING || one.status() == Status.CHECKED;
        return fresh && one.runFrom() == null
                ? inTransaction(_ -> reading.likelier(one)).orElse(null)
                : null;
    }

    Import get(UUID id) {
        return inTransaction(_ -> mine(store.find(id).orElseThrow(NotFound::new)));
    }

    /** Decides anew what is in the file, how it is read or what goes where. */
    Import change(UUID id, Change change) throws IOException {
        Import before = editable(get(id));
        Surveyed surveyed = change.reads(before) ? readAnew(before, change.wanted()) : null;
        Mapping mapping = change.mapping();
        return inTransaction(
                _ -> {
                    Import one = editable(locked(id));
                    requireObject(one, before.object());
                    ObjectType type = importable(change.objectOf(one));
                    requireUndone(one, type);
                    Import read = surveyed == null ? one : read(one, type, surveyed);
                    Mapping decided =
                            mapping == null
                                    ? read.mapping()
                                    : reading.checked(type, mapping, read.columns().size());
                    rows.forgetProblems(id);
                    Import changed = read.with(decided).with(Progress.NOTHING);
                    store.change(changed.with(Status.MAPPING));
                    store.begin(changed, Status.MAPPING, one.runFrom());
                    return store.find(id).orElseThrow(NotFound::new);
                });
    }

    /** Starts to try all rows without keeping anything. */
    Import check(UUID id) {
        return start(
                id,
                one -> {
                    if (one.status() == Status.CHECKING) {
                        return;
                    }
                    requireEditable(one);
                    begin(one, Status.CHECKING);
                });
    }

    /** Starts to import, or goes on with what has stopped; a second time nothing changes. */
    Import run(UUID id) {
        return start(
                id,
                one -> {
                    if (one.status() == Status.RUNNING) {
                        return;
                    }
                    requireRest(one);
                    begin(one, Status.RUNNING);
                });
    }

    /** Starts to take everything back. */
    Import undo(UUID id) {
        return start(
                id,
                one -> {
                    if (one.status() == Status.UNDOING) {
                        return;
                    }
                    requireRest(one);
                    if (one.runFrom() == null) {
                        throw new Conflict("import.nothing-to-undo");
                    }
                    guard.access().require(CurrentCaller.get(), one.object(), Action.DELETE);
                    store.beginUndo(one.id());
                });
    }

    void delete(UUID id) {
        transaction.executeWithoutResult(
                _ -> {
                    requireRest(locked(id));
                    store.delete(id);
                    files.delete(id);
                });
    }

    List<Import.RowProblem> problems(UUID id, long from, int limit) {
        return inTransaction(_ -> rows.problems(id, from, limit));
    }

    private interface Start {
        void of(Import one);
    }

    private Import start(UUID id, Start start) {
        return inTransaction(
                _ -> {
                    Import one = locked(id);
                    importable(one.object());
                    start.of(one);
                    Import started = store.find(id).orElseThrow(NotFound::new);
                    jobs.start(started);
                    return started;
                });
    }

    /** Undoing takes back all runs since the last undoing, so that their first change is kept. */
    private void begin(Import one, Status work) {
        files.require(one.id(), GONE);
        rows.forgetProblems(one.id());
        boolean first = one.runFrom() == null && work == Status.RUNNING;
        store.begin(one.with(Progress.NOTHING), work, first ? Ids.next() : one.runFrom());
    }

    private Surveyed readAnew(Import one, Table.Wanted wanted) throws IOException {
        inTransaction(_ -> files.require(one.id(), GONE));
        return reading.of(files.of(one.id()), wanted.after(one.format()));
    }

    private Import read(Import one, ObjectType type, Surveyed surveyed) {
        return one.with(type, surveyed, reading.proposed(type, surveyed, one.file().name()));
    }

    private ObjectType importable(String object) {
        ObjectType type = guard.catalogue().current().named(object);
        guard.access().require(CurrentCaller.get(), object, Action.CREATE);
        return type;
    }

    private Import locked(UUID id) {
        return mine(store.lock(id).orElseThrow(NotFound::new));
    }

    /** Others' imports hold what their makers may see, so they are nobody else's. */
    private static Import mine(Import one) {
        Caller caller = CurrentCaller.get();
        boolean allowed = caller.isAdministrator() || caller.userId().equals(one.maker());
        if (!allowed) {
            throw new NotFound();
        }
        return one;
    }

    private static Import editable(Import one) {
        requireEditable(one);
        return one;
    }

    /** What was decided is of records of the object that the file had then. */
    private static void requireObject(Import one, String object) {
        if (!one.object().equals(object)) {
            throw new Conflict("stale");
        }
    }

    /** What a run has made would be taken for records of the other object. */
    private static void requireUndone(Import one, ObjectType type) {
        if (one.runFrom() != null && !one.object().equals(type.name())) {
            throw new Conflict("import.already-run");
        }
    }

    private static void requireEditable(Import one) {
        requireRest(one);
        if (one.status() == Status.DONE) {
            throw new Conflict("import.already-run");
        }
    }

    private static void requireRest(Import one) {
        if (one.status().isAtWork()) {
            throw new Conflict("import.at-work");
        }
    }

    private <T> T inTransaction(Function<Object, T> work) {
        return Objects.requireNonNull(transaction.execute(work::apply));
    }
}
