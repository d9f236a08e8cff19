package org.odnos.records.transfer;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Problem;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.file.KeptFiles;
import org.odnos.platform.job.Job;
import org.odnos.records.transfer.Import.FileColumn;
import org.odnos.records.transfer.Import.Progress;
import org.odnos.records.transfer.Import.RowProblem;
import org.odnos.records.transfer.Import.Status;
import org.odnos.records.transfer.row.Plan;
import org.odnos.records.transfer.row.Plans;
import org.odnos.records.transfer.row.RowSave;
import org.odnos.records.transfer.table.FileFault;
import org.odnos.records.transfer.table.Table;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Does what an import is to do next, in the name of who started it. */
@Component
class ImportWork {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWork.class);

    private final ImportStore store;
    private final KeptFiles files;
    private final Plans plans;
    private final ImportUndo undo;
    private final PresentRights rights;
    private final ApplicationEventPublisher events;
    private final ImportRun.Tools tools;

    ImportWork(
            ImportStore store,
            KeptFiles files,
            Plans plans,
            ImportUndo undo,
            Parts parts,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.files = files;
        this.plans = plans;
        this.undo = undo;
        this.rights = parts.rights();
        this.events = parts.events();
        this.tools =
                new ImportRun.Tools(
                        parts.rows(),
                        store,
                        parts.kept(),
                        parts.problems(),
                        new TransactionTemplate(transactions));
    }

    /** Where rows go, what is kept of them, and what may be done with them. */
    @Component
    record Parts(
            RowSave rows,
            ImportRows kept,
            RowProblems problems,
            PresentRights rights,
            ApplicationEventPublisher events) {}

    /**
     * Goes on where the work was left, if there is any; call it bound to the workspace.
     *
     * @return what has become of the import; null if there is none
     * @throws Problem if it failed, which is written down
     * @throws ImportRun.Interrupted if it was to stop
     */
    @Nullable Import goOn(UUID id, ImportPace pace) {
        Import one = found(id);
        if (one == null || !one.status().isAtWork()) {
            return one;
        }
        work(one, pace);
        return found(id);
    }

    private @Nullable Import found(UUID id) {
        return tools.transaction().execute(_ -> store.find(id).orElse(null));
    }

    /** Nobody goes on with what is still at work: it was cancelled, or could not even begin. */
    void ended(UUID id, Job.@Nullable Fault fault) {
        Import one = store.lock(id).orElse(null);
        if (one == null || !one.status().isAtWork()) {
            return;
        }
        if (fault != null) {
            fail(one, fault.code(), fault.args());
        } else if (one.status() == Status.CHECKING) {
            tools.kept().forgetProblems(id);
            store.forgetCheck(id);
        } else if (one.status() == Status.UNDOING) {
            store.forgetUndo(id);
        } else {
            fail(one, "import.stopped", List.of());
        }
    }

    private void work(Import one, ImportPace pace) {
        try {
            CurrentCaller.call(
                    presentCaller(one),
                    () -> {
                        inHisName(one, pace);
                        return one;
                    });
        } catch (ImportRun.Overtaken otherWorker) {
            LOG.info("Another worker goes on with the import");
        } catch (ImportRun.Interrupted | DataAccessException | TransactionException later) {
            throw later;
        } catch (FileFault fault) {
            fail(one, fault.code(), fault.args());
            throw new Conflict(fault.code(), fault.args().toArray());
        } catch (Problem problem) {
            fail(one, problem.code(), problem.args());
            throw problem;
        } catch (IOException | RuntimeException fault) {
            LOG.error("An import stopped", fault);
            fail(one, "import.broken", List.of());
            throw new Conflict("import.broken");
        }
    }

    private void inHisName(Import one, ImportPace pace) throws IOException {
        if (one.status() == Status.UNDOING) {
            undo.work(one, pace);
        } else {
            run(one.status() == Status.CHECKING ? afresh(one) : one, pace);
        }
    }

    private Caller presentCaller(Import one) {
        return Objects.requireNonNull(tools.transaction().execute(_ -> rights.of(one)));
    }

    /** A check keeps nothing, so one that was interrupted begins again. */
    private Import afresh(Import one) {
        if (one.progress().equals(Progress.NOTHING)) {
            return one;
        }
        return reloaded(
                one,
                () -> {
                    tools.kept().forgetProblems(one.id());
                    store.begin(one.with(Progress.NOTHING), Status.CHECKING, one.runFrom());
                });
    }

    private Import reloaded(Import one, Runnable change) {
        Optional<Import> found =
                tools.transaction()
                        .execute(
                                _ -> {
                                    change.run();
                                    return store.find(one.id());
                                });
        return found == null ? one : found.orElse(one);
    }

    private void run(Import one, ImportPace pace) throws IOException {
        List<String> headers = one.columns().stream().map(FileColumn::header).toList();
        Plan plan =
                Objects.requireNonNull(
                        tools.transaction()
                                .execute(_ -> plans.of(one.object(), one.mapping(), headers)));
        long start = System.nanoTime();
        new ImportRun(tools, one, plan, pace)
                .work(new Table(files.of(one.id()), one.format(), headers));
        LOG.info(
                "{} of {} rows took {} ms",
                one.status(),
                one.rows(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        Status end = one.status() == Status.CHECKING ? Status.CHECKED : Status.DONE;
        tools.transaction()
                .executeWithoutResult(
                        _ -> {
                            if (end == Status.DONE) {
                                events.publishEvent(new ImportFinished(one.id()));
                            }
                            store.status(one.id(), end);
                        });
    }

    private void fail(Import one, String code, List<?> args) {
        tools.transaction()
                .executeWithoutResult(
                        _ -> {
                            Import now = store.lock(one.id()).orElse(one);
                            RowProblem problem = new RowProblem(0, null, null, code, args);
                            tools.kept()
                                    .tell(one.id(), now.progress().problems(), List.of(problem));
                            store.advance(
                                    now,
                                    now.status(),
                                    now.progress(),
                                    new Progress(0, 0, 0, 0, 0, 1));
                            store.status(one.id(), Status.FAILED);
                        });
    }
}
