package org.odnos.records.field;

import org.odnos.records.object.ObjectCatalogue;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Changes tables while others work with them. A change waits for a table's lock only for an
 * instant, because everybody who comes after it would wait too; then it lets them by and tries
 * again.
 */
@Component
public class SchemaChanges {

    private static final int TRIES = 40;
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final ObjectCatalogue catalogue;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    SchemaChanges(
            ObjectCatalogue catalogue, PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.transaction = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    /** In a transaction after which every node reads the workspace's description anew. */
    public <T> T run(Supplier<T> change) {
        for (int tried = 1; ; tried++) {
            try {
                return Objects.requireNonNull(transaction.execute(_ -> once(change)));
            } catch (DataAccessException fault) {
                if (tried == TRIES || !isLocked(fault)) {
                    throw fault;
                }
                pause();
            }
        }
    }

    private <T> T once(Supplier<T> change) {
        jdbc.sql("set local lock_timeout = '100ms'").update();
        // First, so that a description read in the middle of a change that fails is forgotten too.
        catalogue.changed();
        return change.get();
    }

    private static boolean isLocked(DataAccessException fault) {
        return fault.getMostSpecificCause() instanceof SQLException sql
                && LOCK_NOT_AVAILABLE.equals(sql.getSQLState());
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }
}
