package org.odnos.platform.workspace;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Says whether a schema has exactly what this program would bring it to. Flyway finds that out too,
 * but takes most of a second for it at each start.
 */
final class AppliedScripts {

    private final JdbcClient jdbc;

    AppliedScripts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of the scripts in a folder of {@code db}; false whenever Flyway has something to say. */
    boolean areAll(String schema, String folder) {
        return exists(schema) && applied(schema).equals(known(folder));
    }

    private boolean exists(String schema) {
        return jdbc.sql("select to_regclass(?) is not null")
                .param(schema + ".migration")
                .query(Boolean.class)
                .single();
    }

    private Set<String> applied(String schema) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                select script || ' ' || coalesce(version, '') || ' ' || checksum || ' ' || success
                                from %s.migration where type <> 'SCHEMA'
                                """
                                        .formatted(schema))
                        .query(String.class)
                        .list());
    }

    private static Set<String> known(String folder) {
        String root = "/db/" + folder + "/";
        try {
            Set<String> known = new HashSet<>();
            for (Resource script :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:" + root.substring(1) + "**/V*.sql")) {
                String path = script.getURL().getPath();
                String name = path.substring(path.lastIndexOf(root) + root.length());
                String version = name.replaceAll("^.*/V|^V|__.*$", "");
                known.add(name + ' ' + version + ' ' + checksum(script) + " true");
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Flyway counts it: of the lines, whatever ends them. */
    private static int checksum(Resource script) throws IOException {
        CRC32 sum = new CRC32();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines().forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        }
        return (int) sum.getValue();
    }
}
