package org.odnos.records.field;

import org.odnos.platform.access.CurrentCaller;
import org.springframework.stereotype.Component;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import javax.sql.DataSource;

/**
 * Builds indexes in the caller's workspace while others write: the database does that outside of
 * transactions only, so the connection itself takes the workspace's role and gives it back.
 */
@Component
class SchemaConnection {

    private static final String NOT_UNIQUE = "23505";
    private static final String DEADLOCK = "40P01";
    private static final int MOST_TRIES = 10;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final DataSource database;

    SchemaConnection(DataSource database) {
        this.database = database;
    }

    /**
     * An index that an interrupted build left behind is made anew.
     *
     * @return false if records break the index's unique rule; then there is no index
     */
    boolean build(FieldIndexes.Index index) {
        String workspace = CurrentCaller.get().workspace().schema();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            try {
                statement.execute("set role " + workspace);
                statement.execute("set search_path to " + workspace + ", ext");
                statement.execute("set statement_timeout to 0");
                return build(index, statement);
            } finally {
                statement.execute("reset statement_timeout");
                statement.execute("reset search_path");
                statement.execute("reset role");
            }
        } catch (SQLException fault) {
            throw new IllegalStateException("Cannot build " + index.name(), fault);
        }
    }

    private static boolean build(FieldIndexes.Index index, Statement statement)
            throws SQLException {
        waitForTurn(index, statement);
        try {
            return buildAlone(index, statement);
        } finally {
            statement.execute("select pg_advisory_unlock(%s)".formatted(turn(index)));
        }
    }

    /**
     * Two concurrent builds on one table wait for each other until the database ends one of them. A
     * statement that waits for the lock would hold the other up in the same way: so it is tried.
     */
    private static void waitForTurn(FieldIndexes.Index index, Statement statement)
            throws SQLException {
        String mine = "select pg_try_advisory_lock(%s)".formatted(turn(index));
        while (!isTrue(mine, statement)) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
        }
    }

    private static String turn(FieldIndexes.Index index) {
        return "hashtext(current_schema() || '.%s.index')".formatted(index.table());
    }

    /** Builds wait for all older transactions; where two wait for each other, one begins anew. */
    private static boolean buildAlone(FieldIndexes.Index index, Statement statement)
            throws SQLException {
        for (int tries = 1; ; tries++) {
            if (isBroken(index, statement)) {
                statement.execute(index.drop());
            }
            try {
                statement.execute(index.concurrently());
                dropBefore(index, statement);
                return true;
            } catch (SQLException fault) {
                if (NOT_UNIQUE.equals(fault.getSQLState())) {
                    statement.execute(index.drop());
                    return false;
                }
                if (!DEADLOCK.equals(fault.getSQLState()) || tries == MOST_TRIES) {
                    throw fault;
                }
            }
        }
    }

    private static void dropBefore(FieldIndexes.Index index, Statement statement)
            throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet answer = statement.executeQuery(FigureIndexes.before(index))) {
            while (answer.next()) {
                names.add(answer.getString(1));
            }
        }
        for (String name : names) {
            statement.execute("drop index concurrently if exists " + name);
        }
    }

    private static boolean isBroken(FieldIndexes.Index index, Statement statement)
            throws SQLException {
        String broken =
                """
                select exists (select from pg_index
                    where indexrelid = to_regclass('%s') and not indisvalid)
                """
                        .formatted(index.name());
        return isTrue(broken, statement);
    }

    private static boolean isTrue(String question, Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery(question)) {
            return answer.next() && answer.getBoolean(1);
        }
    }
}
