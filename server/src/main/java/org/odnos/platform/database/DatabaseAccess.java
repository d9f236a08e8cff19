package org.odnos.platform.database;

/**
 * How to reach the database.
 *
 * @param url JDBC, {@code jdbc:postgresql://host:port/name}
 */
public record DatabaseAccess(String url, String user, String password) {

    @Override
    public String toString() {
        return url;
    }
}
