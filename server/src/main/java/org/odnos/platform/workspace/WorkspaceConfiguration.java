package org.odnos.platform.workspace;

import org.odnos.platform.database.DatabaseAccess;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import javax.sql.DataSource;

@Configuration(proxyBeanMethods = false)
class WorkspaceConfiguration {

    @Bean
    WorkspaceTransactionManager transactionManager(DataSource dataSource) {
        return new WorkspaceTransactionManager(dataSource);
    }

    @Bean
    Workspaces workspaces(DataSource dataSource, DatabaseAccess access) {
        return Workspaces.on(dataSource, access);
    }

    /**
     * Takes the place of the framework's own migration, so that whatever needs tables waits for
     * ours.
     */
    @Bean
    FlywayMigrationStrategy migrateEverything(Workspaces workspaces) {
        return _ -> workspaces.migrate();
    }
}
