package org.odnos.platform.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.odnos.TestDatabase;
import org.odnos.TestWorkspace;
import org.odnos.platform.access.Caller;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;

/** Companies of different languages take turns on one connection. */
class WorkspacePlansTests {

    /** The driver keeps a statement on the server from its fifth run. */
    private static final int OFTEN = 8;

    @RegisterExtension final TestWorkspace czech = new TestWorkspace(Locale.forLanguageTag("cs"));

    @Test
    void a_statement_kept_for_one_company_does_not_fail_for_the_next() throws SQLException {
        Caller english = TestWorkspace.administratorOf(TestWorkspace.another().id());
        try (Connection connection = TestDatabase.get().dataSource().getConnection()) {
            SingleConnectionDataSource one = new SingleConnectionDataSource(connection, true);
            TransactionTemplate transaction =
                    new TransactionTemplate(new WorkspaceTransactionManager(one));
            JdbcClient jdbc = JdbcClient.create(one);

            for (int turn = 0; turn < 3; turn++) {
                assertThat(names(transaction, jdbc, czech.administrator())).isZero();
                assertThat(names(transaction, jdbc, english)).isZero();
            }
        }
    }

    private static long names(TransactionTemplate transaction, JdbcClient jdbc, Caller caller) {
        long found = 0;
        for (int run = 0; run < OFTEN; run++) {
            found +=
                    CurrentCaller.call(
                            caller,
                            () ->
                                    transaction.execute(
                                            _ ->
                                                    jdbc.sql("select name from app_user")
                                                            .query((row, _) -> row.getString(1))
                                                            .list()
                                                            .size()));
        }
        return found;
    }
}
