package org.odnos.platform.workspace;

import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.postgresql.jdbc.PgConnection;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

import javax.sql.DataSource;

/**
 * Begins each transaction in the caller's workspace: with the role that may touch that schema
 * alone, and with its tables found by their bare names. Both last until the transaction ends, so a
 * pooled connection carries nothing over. Without a caller the transaction is the program's own, on
 * the schema {@code control}.
 */
public class WorkspaceTransactionManager extends JdbcTransactionManager {

    private static final String ENTER =
            "select set_config('role', ?, true), set_config('search_path', ?, true)";

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
        CurrentCaller.find().map(Caller::workspace).ifPresent(id -> enter(id, transaction));
    }

    private void enter(WorkspaceId workspace, Object transaction) {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            forgetPlansOfOthers(connection, workspace);
            try (PreparedStatement statement = connection.prepareStatement(ENTER)) {
                statement.setString(1, workspace.schema());
                statement.setString(2, workspace.schema() + ", ext");
                statement.execute();
            }
        } catch (SQLException e) {
            // The transaction does not count as begun, so nobody else gives its connection back.
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("Cannot enter " + workspace.schema(), e);
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
