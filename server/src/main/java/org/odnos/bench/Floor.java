package org.odnos.bench;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Hand-written SQL on a kept connection of the workspace's own role: what the same results cost at
 * least. Statements are prepared once; every column of every row is read as a text.
 */
final class Floor implements AutoCloseable {

    private static final long WORTH_ESTIMATING = 20_000;

    private final Connection database;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Floor(Connection database, String schema) throws SQLException {
        this.database = database;
        try (var statement = database.createStatement()) {
            statement.execute("set role " + schema);
            statement.execute("set search_path = " + schema + ", ext");
        }
    }

    /** Runs a query and reads its answer to the end; returns the number of rows. */
    int read(String sql, @Nullable Object... parameters) throws SQLException {
        PreparedStatement statement = bound(sql, parameters);
        int rows = 0;
        try (ResultSet result = statement.executeQuery()) {
            int columns = result.getMetaData().getColumnCount();
            while (result.next()) {
                for (int i = 1; i <= columns; i++) {
                    result.getString(i);
                }
                rows++;
            }
        }
        return rows;
    }

    /**
     * Counts as a list does: by the planner's estimate, and exactly where that is below twenty
     * thousand.
     *
     * @param from what stands behind {@code from}
     */
    void estimate(String from, @Nullable Object... parameters) throws SQLException {
        long rows = 0;
        PreparedStatement explain =
                bound("explain (format json) select 1 from " + from, parameters);
        try (ResultSet plan = explain.executeQuery()) {
            if (plan.next()) {
                rows = Json.read(plan.getString(1)).at("/0/Plan/Plan Rows").asLong();
            }
        }
        if (rows <= WORTH_ESTIMATING) {
            count(from, parameters);
        }
    }

    void count(String from, @Nullable Object... parameters) throws SQLException {
        read("select count(*) from " + from, parameters);
    }

    void write(String sql, @Nullable Object... parameters) throws SQLException {
        bound(sql, parameters).executeUpdate();
    }

    /** What happens inside is one transaction. */
    void transaction(Work work) throws SQLException {
        database.setAutoCommit(false);
        try {
            work.run();
            database.commit();
        } finally {
            database.setAutoCommit(true);
        }
    }

    /** Statements of one result. */
    interface Work {
        void run() throws SQLException;
    }

    private PreparedStatement bound(String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = database.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }

    @Override
    public void close() throws SQLException {
        database.close();
    }
}
