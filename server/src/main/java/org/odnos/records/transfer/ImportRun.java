package org.odnos.records.transfer;

import org.odnos.kernel.Problem;
import org.odnos.records.transfer.Import.Progress;
import org.odnos.records.transfer.Import.RowProblem;
import org.odnos.records.transfer.Import.Status;
import org.odnos.records.transfer.ImportRows.Kept;
import org.odnos.records.transfer.row.Plan;
import org.odnos.records.transfer.row.RowSave;
import org.odnos.records.transfer.row.RowSave.Memory;
import org.odnos.records.transfer.row.RowSave.Numbered;
import org.odnos.records.transfer.row.RowSave.Result;
import org.odnos.records.transfer.row.RowSave.Saved;
import org.odnos.records.transfer.table.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Works through a file once, to check or to run it: the same steps, but a check takes each piece
 * back. A piece is a transaction that also stores how far the import has come, so that after a
 * crash it goes on with the first row that is not stored.
 */
final class ImportRun {

    /** What it works with. */
    record Tools(
            RowSave rows,
            ImportStore store,
            ImportRows kept,
            RowProblems problems,
            TransactionTemplate transaction) {}

    /** It is to stop: for good, or until the program has started again. */
    static final class Interrupted extends RuntimeException {}

    /** Another worker has done the same piece already. */
    static final class Overtaken extends RuntimeException {}

    /** The records of rows whose relation to their own kind waits, and the rows they belong to. */
    private record Piece(List<Numbered> rows, Map<Long, Kept> kept) {}

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);
    private static final int PIECE = 1_000;

    private final Tools tools;
    private final Import one;
    private final Plan plan;
    private final ImportPace pace;
    private final Memory memory = Memory.empty();
    private final LaterRows later;
    private final boolean check;
    private Progress progress;
    private boolean linking;
    private List<Numbered> piece = new ArrayList<>();
    private long number;

    ImportRun(Tools tools, Import one, Plan plan, ImportPace pace) {
        this.tools = tools;
        this.one = one;
        this.plan = plan;
        this.pace = pace;
        this.check = one.status() == Status.CHECKING;
        this.later = new LaterRows(plan);
        this.progress = one.progress();
    }

    void work(Table table) throws IOException {
        pass(table);
        if (check) {
            List<RowProblem> missing = later.missing();
            tools.transaction().executeWithoutResult(_ -> advance(0, Progress.NOTHING, missing));
        } else if (hasDeferred()) {
            linking = true;
            pass(table);
        }
    }

    /** Over the whole file; rows that are done already are only read. */
    private void pass(Table table) throws IOException {
        number = 0;
        table.eachRow(
                row -> {
                    Numbered next = new Numbered(number++, row);
                    if (next.number() + (linking ? one.rows() : 0) >= progress.position()) {
                        piece.add(next);
                    } else if (!linking) {
                        tools.rows().remember(plan, next, memory);
                    }
                    if (piece.size() == PIECE) {
                        finishPiece();
                    }
                });
        finishPiece();
    }

    private void finishPiece() {
        List<Numbered> rows = piece;
        piece = new ArrayList<>();
        if (pace.isToStop()) {
            throw new Interrupted();
        }
        if (!rows.isEmpty()) {
            save(rows);
        }
    }

    /** What the database refuses as a whole is halved until the row is found that it is about. */
    private void save(List<Numbered> rows) {
        try {
            attempt(rows);
        } catch (Interrupted | Overtaken over) {
            throw over;
        } catch (RuntimeException fault) {
            if (isOutage(fault)) {
                throw fault;
            }
            if (rows.size() > 1) {
                int half = rows.size() / 2;
                save(rows.subList(0, half));
                save(rows.subList(half, rows.size()));
            } else {
                RowProblem problem = broken(rows.getFirst(), fault);
                Progress failed = new Progress(1, 0, 0, 0, linking ? 0 : 1, 0);
                tools.transaction().executeWithoutResult(_ -> advance(1, failed, List.of(problem)));
            }
        }
    }

    private void attempt(List<Numbered> rows) {
        memory.names().begin();
        List<Saved> saved =
                Objects.requireNonNull(
                        tools.transaction()
                                .execute(
                                        status -> {
                                            Piece work = new Piece(rows, kept(rows));
                                            List<Saved> done = saved(work);
                                            if (check) {
                                                status.setRollbackOnly();
                                            } else {
                                                store(work, done);
                                            }
                                            return done;
                                        }));
        if (check) {
            later.take(saved);
            Piece work = new Piece(rows, Map.of());
            tools.transaction().executeWithoutResult(_ -> store(work, saved));
        } else {
            memory.names().commit();
        }
    }

    private Map<Long, Kept> kept(List<Numbered> rows) {
        if (check || (!linking && plan.matchOn() != null)) {
            return Map.of();
        }
        long from = rows.getFirst().number();
        return tools.kept().kept(one.id(), from, rows.getLast().number() + 1).stream()
                .filter(row -> !linking || row.deferred())
                .collect(Collectors.toMap(Kept::number, Function.identity()));
    }

    private List<Saved> saved(Piece work) {
        Map<Long, UUID> records =
                work.kept().values().stream().collect(Collectors.toMap(Kept::number, Kept::record));
        return linking
                ? tools.rows().link(plan, work.rows(), memory, records)
                : tools.rows().save(plan, work.rows(), memory, records);
    }

    private void store(Piece work, List<Saved> saved) {
        if (!check && !linking) {
            tools.kept().keep(one.id(), kept(saved, work));
        }
        advance(
                work.rows().size(),
                linking ? linked(work, saved) : counted(saved),
                tools.problems().of(plan, saved));
    }

    private static List<Kept> kept(List<Saved> saved, Piece work) {
        List<Kept> rows = new ArrayList<>();
        for (Saved row : saved) {
            UUID record = row.record();
            if (record != null) {
                Kept before = work.kept().get(row.draft().number());
                boolean touched = row.result() != Result.UNCHANGED;
                rows.add(
                        new Kept(
                                row.draft().number(),
                                before == null ? record : before.record(),
                                touched,
                                row.draft().isDeferred()));
            }
        }
        return rows;
    }

    private static Progress counted(List<Saved> saved) {
        Map<Result, Long> counts =
                saved.stream().collect(Collectors.groupingBy(Saved::result, Collectors.counting()));
        return new Progress(
                0,
                counts.getOrDefault(Result.CREATED, 0L),
                counts.getOrDefault(Result.UPDATED, 0L),
                counts.getOrDefault(Result.UNCHANGED, 0L),
                counts.getOrDefault(Result.REFUSED, 0L),
                0);
    }

    /** A row that was as it should be, but gets its relation now, is an updated one after all. */
    private static Progress linked(Piece work, List<Saved> saved) {
        long changed =
                saved.stream()
                        .filter(row -> row.result() == Result.UPDATED)
                        .map(row -> work.kept().get(row.draft().number()))
                        .filter(before -> before != null && !before.touched())
                        .count();
        return new Progress(0, 0, changed, -changed, 0, 0);
    }

    private void advance(int rows, Progress counts, List<RowProblem> problems) {
        tools.kept().tell(one.id(), progress.problems(), problems);
        Progress more =
                new Progress(
                        rows,
                        counts.created(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.failed(),
                        problems.size());
        if (!tools.store().advance(one, one.status(), progress, more)) {
            throw new Overtaken();
        }
        progress = progress.plus(more);
        pace.reached(ImportJob.progress(one, progress));
    }

    private boolean hasDeferred() {
        return plan.ownKind().isPresent()
                && Boolean.TRUE.equals(
                        tools.transaction().execute(_ -> tools.kept().hasDeferred(one.id())));
    }

    private static RowProblem broken(Numbered row, RuntimeException fault) {
        if (fault instanceof Problem problem) {
            return new RowProblem(row.row().line(), null, null, problem.code(), problem.args());
        }
        LOG.error("A row of an import could not be stored", fault);
        return new RowProblem(row.row().line(), null, null, "import.row-broken", List.of());
    }

    /** The database is away or overloaded, which says nothing of the rows. */
    private static boolean isOutage(RuntimeException fault) {
        return fault instanceof DataAccessResourceFailureException
                || fault instanceof TransientDataAccessException
                || fault instanceof TransactionException;
    }
}
