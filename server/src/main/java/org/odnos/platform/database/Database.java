package org.odnos.platform.database;

import java.io.IOException;

/** The PostgreSQL in use: our own or one named by the operator. */
public sealed interface Database extends AutoCloseable permits EmbeddedPostgres, ExternalPostgres {

    DatabaseAccess access() throws IOException;

    @Override
    void close() throws IOException;
}
