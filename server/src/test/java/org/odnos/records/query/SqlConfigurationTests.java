package org.odnos.records.query;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.odnos.OdnosTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.support.TransactionTemplate;

@OdnosTest
class SqlConfigurationTests {

    @Autowired private DSLContext sql;
    @Autowired private TransactionTemplate transaction;

    @Test
    void a_fault_of_the_database_reaches_callers_as_any_other_statements_does() {
        assertThatThrownBy(
                        () ->
                                transaction.executeWithoutResult(
                                        _ -> {
                                            sql.execute("set local statement_timeout = 1");
                                            sql.fetch("select pg_sleep(5)");
                                        }))
                .isInstanceOf(QueryTimeoutException.class);
    }
}
