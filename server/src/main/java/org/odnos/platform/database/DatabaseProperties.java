package org.odnos.platform.database;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/**
 * Where the data is.
 *
 * @param data the folder of our own PostgreSQL
 * @param databaseUrl of another PostgreSQL, which is then used instead; empty for our own
 */
@ConfigurationProperties("odnos")
public record DatabaseProperties(
        @DefaultValue("data") Path data, @DefaultValue("") String databaseUrl) {}
