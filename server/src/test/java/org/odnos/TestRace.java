package org.odnos;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Problem;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Two at the same rows in the same moment.
 *
 * @param table whose rows the second waits for
 * @param caller who both are
 */
public record TestRace(
        TestWorkspace workspace,
        PlatformTransactionManager transactions,
        String table,
        Caller caller) {

    /** What the second came to, who waits for the first, who ends only then. */
    public @Nullable Problem between(Runnable first, Runnable second) {
        CompletableFuture<@Nullable Problem> other =
                Objects.requireNonNull(
                        new TransactionTemplate(transactions)
                                .execute(
                                        _ -> {
                                            CurrentCaller.run(caller, first);
                                            return waitingBeside(second);
                                        }));
        return other.join();
    }

    private CompletableFuture<@Nullable Problem> waitingBeside(Runnable second) {
        CompletableFuture<@Nullable Problem> other =
                CompletableFuture.supplyAsync(
                        () -> problemOf(second), task -> Thread.ofVirtual().start(task));
        while (!isWaitedFor() && !other.isDone()) {
            Thread.onSpinWait();
        }
        return other;
    }

    private @Nullable Problem problemOf(Runnable action) {
        try {
            CurrentCaller.run(caller, action);
            return null;
        } catch (Problem problem) {
            return problem;
        }
    }

    private boolean isWaitedFor() {
        return JdbcClient.create(TestDatabase.get().dataSource())
                .sql(
                        """
                        select exists (
                            select from pg_locks w join pg_locks h on h.pid = w.pid
                            where not w.granted and h.relation = ?::regclass)
                        """)
                .param(workspace.id().schema() + "." + table)
                .query(Boolean.class)
                .single();
    }
}
