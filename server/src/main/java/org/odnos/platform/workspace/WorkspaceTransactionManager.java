package org.odnos.platform.workspace;

import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.postgresql.jdbc.PgConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Supplier;

import javax.sql.DataSource;

/**
 * Begins each transaction in the caller's workspace: with the role that may touch that schema
 * alone, and with its tables found by their bare names. Both last until the transaction ends, so a
 * pooled connection carries nothing over. Without a caller the transaction is the program's own, on
 * the schema {@code control}.
 */
public class WorkspaceTransactionManager extends JdbcTransactionManager {

    private static final String BECOME =
            "select set_config('role', ?, true), set_config('search_path', ?, true)";
    private static final String ENTER =
            BECOME
                    + ", set_config('statement_timeout', ?, true)"
                    + ", set_config('lock_timeout', ?, true)"
                    + ", set_config('plan_cache_mode', ?, true)";

    /** Whoever looks through another's eyes changes nothing: the database itself refuses it. */
    private static final String ENTER_AS_VIEWER =
            ENTER + ", set_config('transaction_read_only', 'on', true)";

    /**
     * Label of a transaction that asks for records by their ids and for nothing else: what it asks
     * is planned once for each connection and not for each value, which takes longer than to find a
     * record. Never for what a filter asks: the best way depends on its values.
     */
    public static final String BY_ID = "by id";

    private static final String WITHOUT_END = "0";

    /** Somebody waits for the answer, and others for the connection and the locks. */
    private static final String LONGEST_STATEMENT = "30s";

    private static final String LONGEST_WAIT_FOR_A_LOCK = "10s";

    /** What an aborted transaction says to any further statement. */
    private static final String ABORTED = "25P02";

    private final DataSource dataSource;

    /** The workspace that each open connection served last; weak, so that closed ones go. */
    private final Map<Connection, WorkspaceId> served =
            Collections.synchronizedMap(new WeakHashMap<>());

    public WorkspaceTransactionManager(DataSource dataSource) {
        super(dataSource);
        this.dataSource = dataSource;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        CurrentCaller.find().ifPresent(caller -> enter(caller, transaction, definition));
    }

    private void enter(Caller caller, Object transaction, TransactionDefinition definition) {
        WorkspaceId workspace = caller.workspace();
        boolean isAwaited = isAwaited(caller);
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            forgetPlansOfOthers(connection, workspace);
            try (PreparedStatement statement = connection.prepareStatement(enter(caller))) {
                statement.setString(1, workspace.schema());
                statement.setString(2, workspace.schema() + ", ext");
                statement.setString(3, isAwaited ? LONGEST_STATEMENT : WITHOUT_END);
                statement.setString(4, isAwaited ? LONGEST_WAIT_FOR_A_LOCK : WITHOUT_END);
                boolean isById = isAwaited && isById(definition);
                statement.setString(5, isById ? "force_generic_plan" : "auto");
                statement.execute();
            }
        } catch (SQLException e) {
            // The transaction does not count as begun, so nobody else gives its connection back.
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("Cannot enter " + workspace.schema(), e);
        }
    }

    private static String enter(Caller caller) {
        return caller.viewer() == null ? ENTER : ENTER_AS_VIEWER;
    }

    private static boolean isById(TransactionDefinition definition) {
        return definition instanceof TransactionAttribute declared
                && declared.getLabels().contains(BY_ID);
    }

    private static boolean isAwaited(Caller caller) {
        return switch (caller.origin().kind()) {
            case PERSON, API -> true;
            case IMPORT, JOB, SAMPLE, SYSTEM -> false;
        };
    }

    /**
     * Leaves the workspace for a while inside its running transaction: what is done on the schema
     * {@code control} comes and goes with what is done to the records.
     */
    <T> T asProgram(Supplier<T> op) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("No transaction runs that could be left");
        }
        WorkspaceId workspace = CurrentCaller.get().workspace();
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            become(connection, "none", "control");
            return CurrentCaller.callAsProgram(op::get);
        } catch (SQLException e) {
            throw new TransactionSystemException("Cannot leave " + workspace.schema(), e);
        } finally {
            comeBack(connection, workspace);
        }
    }

    private void comeBack(Connection connection, WorkspaceId workspace) {
        try {
            become(connection, workspace.schema(), workspace.schema() + ", ext");
        } catch (SQLException e) {
            // The end of an aborted transaction takes the role back by itself.
            if (!ABORTED.equals(e.getSQLState())) {
                throw new TransactionSystemException("Cannot enter " + workspace.schema(), e);
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void become(Connection connection, String role, String path)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BECOME)) {
            statement.setString(1, role);
            statement.setString(2, path);
            statement.execute();
        }
    }

    /**
     * A statement kept by the server belongs to the tables it was prepared on. Another company's of
     * the same names may sort in another language, which the server takes for a change of the
     * statement's result and refuses.
     */
    private void forgetPlansOfOthers(Connection connection, WorkspaceId workspace)
            throws SQLException {
        WorkspaceId last = served.put(connection.unwrap(PgConnection.class), workspace);
        if (last != null && !last.equals(workspace)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("deallocate all");
            }
        }
    }
}
