package org.odnos.platform.database;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Runs the programs of PostgreSQL and of the system. */
final class Commands {

    private static final File NOTHING = new File("/dev/null");

    private Commands() {}

    static List<String> joined(List<String> prefix, List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Whether it ended with 0. A program that is not installed did not. */
    static boolean succeeds(List<String> command) {
        try {
            return run(command, NOTHING.toPath()) == 0;
        } catch (IOException _) {
            return false;
        }
    }

    /**
     * Its exit code. Words go to the end of a file: a pipe would be inherited by the database and
     * reading it would never end.
     */
    static int run(List<String> command, Path output) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(new File("/"))
                        .redirectInput(NOTHING)
                        .redirectErrorStream(true)
                        .redirectOutput(Redirect.appendTo(output.toFile()));
        // A PGPORT or PGDATA of the person's shell must not lead the programs elsewhere.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        try {
            return builder.start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for " + command.getFirst(), e);
        }
    }
}
