package org.odnos;

import org.odnos.kernel.WorkspaceId;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.odnos.platform.workspace.WorkspaceTransactionManager;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** While it is open, whoever reads or writes a row of the table is refused by the database. */
public final class PlantedFault implements AutoCloseable {

    /** A lock was waited for too long. */
    public static final String LOCKED = "55P03";

    /** A statement ran too long. */
    public static final String TOO_SLOW = "57014";

    /** Nothing that the program expects. */
    public static final String BROKEN = "XX000";

    /** In the database's words about it, as those repeat what people typed. */
    public static final String PERSON = "Milica Petrović";

    private final WorkspaceId workspace;
    private final String table;

    private PlantedFault(WorkspaceId workspace, String table) {
        this.workspace = workspace;
        this.table = table;
    }

    public static PlantedFault in(WorkspaceId workspace, String table, String sqlState) {
        PlantedFault fault = new PlantedFault(workspace, table);
        fault.run(
                """
                create function planted() returns boolean language plpgsql as
                    $$ begin raise exception '%3$s' using errcode = '%2$s'; end $$;
                create policy planted on %1$s using (planted());
                alter table %1$s enable row level security, force row level security
                """
                        .formatted(table, sqlState, PERSON));
        return fault;
    }

    @Override
    public void close() {
        run(
                """
                alter table %1$s disable row level security, no force row level security;
                drop policy planted on %1$s;
                drop function planted()
                """
                        .formatted(table));
    }

    private void run(String sql) {
        TransactionTemplate transaction =
                new TransactionTemplate(
                        new WorkspaceTransactionManager(TestDatabase.get().dataSource()));
        CurrentCaller.run(
                Caller.system(workspace),
                () ->
                        transaction.executeWithoutResult(
                                _ ->
                                        new JdbcTemplate(TestDatabase.get().dataSource())
                                                .execute(sql)));
    }
}
