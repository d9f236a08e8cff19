package org.odnos.records.query;

import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

import java.sql.SQLException;

import javax.sql.DataSource;

/**
 * jOOQ over the connection of the running transaction, for SQL whose shape is known at run time.
 */
@Configuration
class SqlConfiguration {

    private static final SQLExceptionTranslator TRANSLATOR = new SQLExceptionSubclassTranslator();

    @Bean
    DSLContext sql(DataSource dataSource) {
        Settings settings =
                new Settings()
                        .withRenderQuotedNames(RenderQuotedNames.ALWAYS)
                        .withExecuteLogging(false)
                        .withFetchWarnings(false);
        return DSL.using(
                new DefaultConfiguration()
                        .set(new TransactionAwareDataSourceProxy(dataSource))
                        .set(SQLDialect.POSTGRES)
                        .set(settings)
                        .set(ExecuteListener.onException(SqlConfiguration::translate)));
    }

    /** A fault of the database is the same to its callers whoever sent the statement. */
    private static void translate(ExecuteContext context) {
        SQLException fault = context.sqlException();
        if (fault != null) {
            DataAccessException known = TRANSLATOR.translate("jOOQ", context.sql(), fault);
            context.exception(
                    known == null
                            ? new UncategorizedSQLException("jOOQ", context.sql(), fault)
                            : known);
        }
    }
}
