package org.odnos.platform.database;

import java.io.IOException;

/** The PostgreSQL in use: our own or one named by the operator. */
public sealed interface Database extends AutoCloseable permits EmbeddedPostgres, ExternalPostgres {

    /** Ours is started, another's is asked whether it can be used. */
    static Database at(DatabaseProperties properties) throws IOException {
        return properties.databaseUrl().isBlank()
                ? EmbeddedPostgres.start(properties.data())
                : ExternalPostgres.at(properties.databaseUrl());
    }

    DatabaseAccess access() throws IOException;

    @Override
    void close() throws IOException;
}
