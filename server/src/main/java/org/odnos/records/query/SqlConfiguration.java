package org.odnos.records.query;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

import javax.sql.DataSource;

/**
 * jOOQ over the connection of the running transaction, for SQL whose shape is known at run time.
 */
@Configuration
class SqlConfiguration {

    @Bean
    DSLContext sql(DataSource dataSource) {
        Settings settings =
                new Settings()
                        .withRenderQuotedNames(RenderQuotedNames.ALWAYS)
                        .withExecuteLogging(false)
                        .withFetchWarnings(false);
        return DSL.using(
                new TransactionAwareDataSourceProxy(dataSource), SQLDialect.POSTGRES, settings);
    }
}
