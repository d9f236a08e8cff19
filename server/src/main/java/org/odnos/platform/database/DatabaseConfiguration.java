package org.odnos.platform.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseProperties.class)
class DatabaseConfiguration {

    /** Whatever uses the database depends on this, so that our own server stops last. */
    @Bean(destroyMethod = "close")
    Database database(DatabaseProperties properties, ObjectProvider<DatabaseStart> begun)
            throws IOException {
        DatabaseStart start = begun.getIfAvailable();
        return start == null ? Database.at(properties) : start.take();
    }

    @Bean
    DatabaseAccess databaseAccess(Database database) throws IOException {
        return database.access();
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(DatabaseAccess access) {
        return new JdbcConnectionDetails() {
            @Override
            public String getJdbcUrl() {
                return access.url();
            }

            @Override
            public String getUsername() {
                return access.user();
            }

            @Override
            public String getPassword() {
                return access.password();
            }
        };
    }
}
