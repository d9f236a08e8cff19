package org.odnos.records.field;

import org.odnos.records.object.ObjectCatalogue;
import org.odnos.records.object.ObjectType;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Changes tables while others work with them. A change waits for a table's lock only for an
 * instant, because everybody who comes after it would wait too; then it lets them by and tries
 * again.
 */
@Component
public class SchemaChanges {

    private static final int TRIES = 40;
    private static final int TRIES_HOLDING = 5;
    private static final Duration PAUSE = Duration.ofMillis(150);
    private static final String AN_INSTANT = "set local lock_timeout = '100ms'";

    /** Longer than what is at work at a table lasts, such as a step of an import. */
    private static final String UNTIL_WRITTEN = "set local lock_timeout = '2s'";

    /** Lock not available, and a deadlock found. */
    private static final Set<String> LOCKED = Set.of("55P03", "40P01");

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
        return run(change, TRIES);
    }

    /** A change that holds writers up: it tries seldom, because each time they wait for it. */
    <T> T runHolding(Supplier<T> change) {
        return run(change, TRIES_HOLDING);
    }

    /**
     * Nobody writes to the table until the change ends; who reads goes on. Others queue behind, so
     * steady writers cannot keep it waiting for longer than what they have begun. Also those who
     * have only locked a record so far are waited for, as they would wait for us and we for them.
     */
    void holdWriters(ObjectType object) {
        jdbc.sql(UNTIL_WRITTEN).update();
        jdbc.sql("lock table %s in exclusive mode".formatted(object.table())).update();
        jdbc.sql(AN_INSTANT).update();
    }

    private <T> T run(Supplier<T> change, int tries) {
        for (int tried = 1; ; tried++) {
            try {
                return Objects.requireNonNull(transaction.execute(_ -> once(change)));
            } catch (DataAccessException fault) {
                if (tried == tries || !isLocked(fault)) {
                    throw fault;
                }
                pause();
            }
        }
    }

    private <T> T once(Supplier<T> change) {
        jdbc.sql(AN_INSTANT).update();
        // First, so that a description read in the middle of a change that fails is forgotten too.
        catalogue.changed();
        return change.get();
    }

    private static boolean isLocked(DataAccessException fault) {
        return fault.getMostSpecificCause() instanceof SQLException sql
                && LOCKED.contains(Objects.toString(sql.getSQLState()));
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
