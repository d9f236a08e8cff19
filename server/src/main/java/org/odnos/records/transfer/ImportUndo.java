package org.odnos.records.transfer;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.NotFound;
import org.odnos.kernel.Problem;
import org.odnos.platform.access.Access;
import org.odnos.platform.access.Action;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.access.Origin;
import org.odnos.platform.access.Scope;
import org.odnos.records.object.Field;
import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.odnos.records.object.Trait;
import org.odnos.records.save.Change;
import org.odnos.records.save.Outcome;
import org.odnos.records.save.RecordWriter;
import org.odnos.records.save.RecordWriter.Mode;
import org.odnos.records.save.RecordWriter.Options;
import org.odnos.records.transfer.Import.RowProblem;
import org.odnos.records.transfer.Import.Status;
import org.odnos.records.transfer.Import.Undo;
import org.odnos.records.transfer.ImportChanges.Logged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Takes an import back by the change log, the latest change first: what it made goes to the trash
 * unless somebody has taken it into use, what it changed gets its former values unless somebody has
 * changed them since.
 */
@Component
class ImportUndo {

    private static final int PIECE = 1_000;
    private static final int ROUNDS = 3;
    private static final Options EACH = new Options(Mode.EACH, null);

    private final ImportStore store;
    private final ImportChanges changes;
    private final LaterUse use;
    private final ImportRows rows;
    private final RecordWriter writer;
    private final ObjectCatalogue catalogue;
    private final Access access;
    private final TransactionTemplate transaction;

    ImportUndo(
            ImportStore store,
            ImportChanges changes,
            LaterUse use,
            ImportRows rows,
            RecordWriter writer,
            ObjectCatalogue catalogue,
            Access access,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.changes = changes;
        this.use = use;
        this.rows = rows;
        this.writer = writer;
        this.catalogue = catalogue;
        this.access = access;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** What it changes is told to be the person's doing and not the import's, which is over. */
    void work(Import one, ImportPace pace) {
        Caller person = CurrentCaller.get().from(Origin.of(Origin.Kind.PERSON));
        CurrentCaller.run(person, () -> undo(one, pace));
    }

    private void undo(Import one, ImportPace pace) {
        Undo done = Objects.requireNonNullElse(one.undo(), Undo.NOTHING);
        Undo next = done;
        do {
            done = next;
            if (pace.isToStop()) {
                throw new ImportRun.Interrupted();
            }
            Undo before = done;
            next = Objects.requireNonNull(transaction.execute(_ -> piece(one, before, pace)));
        } while (!next.equals(done));
        Undo last = next;
        transaction.executeWithoutResult(_ -> finish(one, last));
    }

    private Undo piece(Import one, Undo done, ImportPace pace) {
        List<Logged> logged = changes.before(one.id(), one.runFrom(), done.to(), PIECE);
        if (logged.isEmpty()) {
            return done;
        }
        Map<String, Set<UUID>> made = new LinkedHashMap<>();
        Map<String, List<Logged>> changed = new LinkedHashMap<>();
        for (Logged change : logged) {
            // What only binds others goes with them, or at the end.
            if (change.isCreation() && !isBound(change.object())) {
                made.computeIfAbsent(change.object(), _ -> new HashSet<>()).add(change.record());
            } else if (change.isUpdate()) {
                changed.computeIfAbsent(change.object(), _ -> new ArrayList<>()).add(change);
            }
        }
        List<RowProblem> kept = new ArrayList<>();
        long restored = 0;
        for (Map.Entry<String, List<Logged>> of : changed.entrySet()) {
            restored += restore(of.getKey(), of.getValue(), kept);
        }
        long deleted = 0;
        for (Map.Entry<String, Set<UUID>> of : made.entrySet()) {
            deleted += delete(one, of.getKey(), of.getValue());
        }
        Undo next =
                new Undo(
                        logged.getLast().id(),
                        done.deleted() + deleted,
                        done.restored() + restored,
                        done.kept() + kept.size());
        tell(one, kept);
        store.undo(one.id(), Status.UNDOING, next);
        pace.reached(ImportJob.progress(one, next));
        return next;
    }

    private long restore(String object, List<Logged> logged, List<RowProblem> kept) {
        if (access.scope(CurrentCaller.get(), object, Action.EDIT) == Scope.NONE) {
            return 0;
        }
        Map<UUID, ObjectNode> former = changes.former(object, logged, kept);
        List<Change> updates = new ArrayList<>();
        former.forEach((id, fields) -> updates.add(Change.update(id, null, fields)));
        long restored = 0;
        for (Outcome outcome : save(object, updates)) {
            Problem problem = outcome.problem();
            if (problem == null) {
                restored++;
            } else if (!(problem instanceof NotFound)) {
                kept.add(new RowProblem(0, null, null, "import.undo-kept", List.of()));
            }
        }
        return restored;
    }

    /**
     * How many of the records went to the trash: those that nobody has taken into use since they
     * were made.
     */
    private long delete(Import one, String object, Collection<UUID> ids) {
        if (access.scope(CurrentCaller.get(), object, Action.DELETE) == Scope.NONE) {
            return 0;
        }
        Set<UUID> used = use.of(one, object, ids);
        List<Change> deletions =
                ids.stream().filter(id -> !used.contains(id)).map(Change::delete).toList();
        List<UUID> gone =
                save(object, deletions).stream()
                        .filter(outcome -> outcome.problem() == null)
                        .map(outcome -> Objects.requireNonNull(outcome.id()))
                        .toList();
        return gone.size() + deleteBound(one, object, gone);
    }

    /** Such as the employments of people who are gone: their end changes nobody any more. */
    private long deleteBound(Import one, String object, List<UUID> gone) {
        long deleted = 0;
        for (ObjectType other : catalogue.current().all()) {
            for (Field field : other.fields().values()) {
                if (field.is(Trait.BINDING) && object.equals(field.relation())) {
                    List<UUID> bound = changes.boundTo(one, other, field, gone);
                    deleted += bound.isEmpty() ? 0 : delete(one, other.name(), bound);
                }
            }
        }
        return deleted;
    }

    private boolean isBound(String object) {
        return catalogue.current().find(object).stream()
                .flatMap(type -> type.fields().values().stream())
                .anyMatch(field -> field.is(Trait.BINDING));
    }

    /**
     * What was still in use in its turn may be free now: a stage once its pipeline is gone. What is
     * left then is told.
     */
    private void finish(Import one, Undo done) {
        long deleted = 0;
        long more = 1;
        for (int round = 0; round < ROUNDS && more > 0; round++) {
            more = 0;
            for (ObjectType object : catalogue.current().all()) {
                more += deleteLeft(one, object);
            }
            deleted += more;
        }
        long kept = 0;
        for (ObjectType object : catalogue.current().all()) {
            kept += tellLeft(one, object);
        }
        rows.forgetRows(one.id());
        store.undo(
                one.id(),
                Status.UNDONE,
                new Undo(done.to(), done.deleted() + deleted, done.restored(), done.kept() + kept));
    }

    private long deleteLeft(Import one, ObjectType object) {
        long deleted = 0;
        List<UUID> left = changes.living(one, object, null, PIECE);
        while (!left.isEmpty()) {
            deleted += delete(one, object.name(), left);
            left = changes.living(one, object, left.getLast(), PIECE);
        }
        return deleted;
    }

    private long tellLeft(Import one, ObjectType object) {
        long kept = 0;
        List<UUID> left = changes.living(one, object, null, PIECE);
        while (!left.isEmpty()) {
            tell(one, changes.leftOver(object, left, use.changed(one, left)));
            kept += left.size();
            left = changes.living(one, object, left.getLast(), PIECE);
        }
        return kept;
    }

    private List<Outcome> save(String object, List<Change> all) {
        return all.isEmpty() ? List.of() : writer.save(object, all, EACH);
    }

    private void tell(Import one, List<RowProblem> problems) {
        @Nullable Import now = store.lock(one.id()).orElse(null);
        if (now != null && !problems.isEmpty()) {
            rows.tell(one.id(), now.progress().problems(), problems);
            store.problems(one.id(), problems.size());
        }
    }
}
