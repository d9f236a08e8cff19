package org.odnos.platform.database;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A PostgreSQL that somebody else runs. */
public record ExternalPostgres(DatabaseAccess access) implements Database {

    private static final int OLDEST = 16;

    /**
     * Checked to be reachable and new enough.
     *
     * @param url {@code postgresql://user:password@host:5432/name?…}, with or without {@code jdbc:}
     *     before it
     */
    public static ExternalPostgres at(String url) {
        DatabaseAccess access = parse(url);
        try (Connection connection =
                DriverManager.getConnection(access.url(), access.user(), access.password())) {
            if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
                throw StartFault.databaseTooOld(
                        connection.getMetaData().getDatabaseProductVersion());
            }
            return new ExternalPostgres(access);
        } catch (SQLException e) {
            throw StartFault.databaseUnreachable(access.url(), String.valueOf(e.getMessage()));
        }
    }

    static DatabaseAccess parse(String url) {
        URI uri = uri(url.replaceFirst("^jdbc:", "").replaceFirst("^postgres:", "postgresql:"));
        Map<String, String> query = query(uri.getRawQuery() == null ? "" : uri.getRawQuery());
        String[] person = (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo()).split(":", 2);
        String user = decoded(query.getOrDefault("user", person[0]));
        String password =
                decoded(query.getOrDefault("password", person.length > 1 ? person[1] : ""));
        // The secret must not stay in the address, which appears in messages.
        query.keySet().removeAll(Arrays.asList("user", "password"));
        String rest =
                query.entrySet().stream().map(Object::toString).collect(Collectors.joining("&"));
        String host = uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        String name = "jdbc:postgresql://" + host + uri.getRawPath();
        return new DatabaseAccess(rest.isEmpty() ? name : name + "?" + rest, user, password);
    }

    /** The address itself is not repeated to whoever mistyped it: the password is in it. */
    private static URI uri(String url) {
        try {
            URI uri = new URI(url);
            if ("postgresql".equals(uri.getScheme()) && uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException _) {
            // Said below.
        }
        throw StartFault.badOption(
                "--database-url",
                "expected postgresql://user:password@host:5432/name, with other characters than"
                        + " letters and digits of the password written as %40 and so on");
    }

    /** As written, since the driver decodes them once more. */
    private static Map<String, String> query(String raw) {
        Map<String, String> values = new LinkedHashMap<>();
        for (String pair : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                values.put(parts[0], plusKept(parts[1]));
            }
        }
        return values;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(plusKept(text), StandardCharsets.UTF_8);
    }

    /** A plus means a blank only in forms of web pages. */
    private static String plusKept(String text) {
        return text.replace("+", "%2B");
    }

    /** It goes on without us. */
    @Override
    public void close() {}
}
