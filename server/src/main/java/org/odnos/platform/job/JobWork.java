package org.odnos.platform.job;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Conflict;
import org.odnos.kernel.Problem;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.job.Job.Fault;
import org.odnos.platform.job.Job.Status;
import org.odnos.platform.job.JobKind.Transactions;
import org.odnos.platform.live.LiveChanges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Works through a job step by step, in the name of who started it. */
@Component
class JobWork {

    /** The program is about to end; the work goes on after its next start. */
    static final class Interrupted extends RuntimeException {}

    /** Another worker has done the same step already. */
    private static final class Overtaken extends RuntimeException {}

    private static final Logger LOG = LoggerFactory.getLogger(JobWork.class);

    private final JobStore store;
    private final ObjectProvider<JobKind> kinds;
    private final PresentCallers callers;
    private final LiveChanges live;
    private final TransactionTemplate transaction;
    private final Clock clock;

    JobWork(
            JobStore store,
            ObjectProvider<JobKind> kinds,
            PresentCallers callers,
            LiveChanges live,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.store = store;
        this.kinds = kinds;
        this.callers = callers;
        this.live = live;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Goes on where the work was left, if there is any; call it bound to the workspace. */
    void goOn(UUID id, BooleanSupplier ending) {
        Optional<Job> next = begun(id);
        while (next.isPresent() && next.get().status().isOpen()) {
            Job job = next.get();
            if (job.cancelAsked()) {
                end(job, Status.CANCELLED, null);
                return;
            }
            if (ending.getAsBoolean()) {
                throw new Interrupted();
            }
            if (!worked(job, ending)) {
                return;
            }
            next = begun(id);
        }
    }

    private Optional<Job> begun(UUID id) {
        Optional<Job> job =
                transaction.execute(
                        _ -> {
                            store.begin(id, clock.instant());
                            return store.find(id);
                        });
        return job == null ? Optional.empty() : job;
    }

    /** Whether the step is done and stored by this worker. */
    private boolean worked(Job job, BooleanSupplier ending) {
        try {
            JobKind kind = kind(job);
            CurrentCaller.run(presentCaller(job), () -> step(kind, job, ending));
            return true;
        } catch (Overtaken otherWorker) {
            LOG.info("Another worker goes on with the job");
        } catch (DataAccessResourceFailureException
                | TransientDataAccessException
                | TransactionException later) {
            // The database is away or overloaded, which says nothing of the work.
            throw later;
        } catch (Problem problem) {
            end(job, Status.FAILED, new Fault(problem.code(), problem.args()));
        } catch (RuntimeException fault) {
            LOG.error("A job of kind {} stopped", job.kind(), fault);
            end(job, Status.FAILED, new Fault("job.broken", List.of()));
        }
        return false;
    }

    private void step(JobKind kind, Job job, BooleanSupplier ending) {
        if (kind.transactions() == Transactions.OWN) {
            Pieces pieces = new Pieces(job, ending);
            JobStep step = kind.step(job, pieces);
            transaction.executeWithoutResult(_ -> store(pieces.job, step));
        } else {
            transaction.executeWithoutResult(_ -> store(job, kind.step(job)));
        }
    }

    private void store(Job job, JobStep step) {
        if (!store.advance(job, step, clock.instant())) {
            throw new Overtaken();
        }
        live.publishTo(job.starter(), Jobs.LIVE, job.id());
    }

    private void end(Job job, Status status, @Nullable Fault fault) {
        transaction.executeWithoutResult(
                _ -> {
                    store.end(job.id(), status, fault, clock.instant());
                    kinds.stream()
                            .filter(kind -> kind.name().equals(job.kind()))
                            .forEach(kind -> kind.ended(job, fault));
                    live.publishTo(job.starter(), Jobs.LIVE, job.id());
                });
    }

    private Caller presentCaller(Job job) {
        Optional<Caller> present = transaction.execute(_ -> callers.of(job.caller()));
        return present == null
                ? job.caller()
                : present.orElseThrow(() -> new Conflict("job.starter-gone"));
    }

    private JobKind kind(Job job) {
        return kinds.stream()
                .filter(kind -> kind.name().equals(job.kind()))
                .findFirst()
                .orElseThrow(() -> new Conflict("job.unknown-kind", job.kind()));
    }

    /** Each piece of a long step is stored as a step is, so that no other worker does it too. */
    private final class Pieces implements JobPace {

        private final BooleanSupplier ending;
        private Job job;

        private Pieces(Job job, BooleanSupplier ending) {
            this.job = job;
            this.ending = ending;
        }

        @Override
        public boolean isToStop() {
            return ending.getAsBoolean()
                    || Boolean.TRUE.equals(
                            transaction.execute(
                                    _ -> store.find(job.id()).map(Job::cancelAsked).orElse(true)));
        }

        @Override
        public void reached(JobStep soFar) {
            store(job, soFar);
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            job = job.stepped();
                        }
                    });
        }
    }
}
