package org.odnos.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The program as people run it: a process of its own on the measured data. */
final class Server implements AutoCloseable {

    /** Data of an earlier version get new tables and indexes before it answers. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final int STOP_SECONDS = 60;
    private static final int PORT_LINE = 3;
    private static final long MEGABYTE_IN_KILOBYTES = 1024;

    /**
     * Memory in megabytes; of the database the share of each process in what they have in common.
     */
    record Memory(long server, long database) {}

    private final Path data;
    private final int port;
    private final Process process;
    private final Duration startTime;

    private Server(Path data, int port, Process process, Duration startTime) {
        this.data = data;
        this.port = port;
        this.process = process;
        this.startTime = startTime;
    }

    /** Returns when it answers. */
    static Server start(Path data, int port) throws IOException, InterruptedException {
        Files.createDirectories(data);
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        // As the launcher started the bench itself, it would have started the server.
        RuntimeMXBean own = ManagementFactory.getRuntimeMXBean();
        command.addAll(own.getInputArguments());
        command.addAll(List.of("-cp", own.getClassPath(), "org.odnos.OdnosApplication"));
        command.add("--port=" + port);
        command.add("--data=" + data);
        command.add("--odnos.metrics-port=0");
        long begin = System.nanoTime();
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve("bench-server.log").toFile())
                        .redirectInput(new File("/dev/null"))
                        .start();
        while (!isReady(port)) {
            Duration waited = Duration.ofNanos(System.nanoTime() - begin);
            if (!process.isAlive() || waited.compareTo(PATIENCE) > 0) {
                process.destroy();
                throw new IOException("The server did not start; see bench-server.log in " + data);
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return new Server(data, port, process, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static boolean isReady(int port) {
        try {
            var url = URI.create("http://127.0.0.1:" + port + "/health/ready").toURL();
            HttpURLConnection connection = (HttpURLConnection) url.openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(1_000);
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException e) {
            return false;
        }
    }

    int port() {
        return port;
    }

    Duration startTime() {
        return startTime;
    }

    /** A connection of our own to the server's PostgreSQL, with all rights. */
    Connection database() throws IOException, SQLException {
        String databasePort =
                Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(PORT_LINE).strip();
        String password = Files.readString(data.resolve("postgres.password")).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + databasePort + "/postgres", "odnos", password);
    }

    Memory memory() throws IOException {
        Path cluster = data.resolve("postgres").toRealPath();
        long database = 0;
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            for (ProcessHandle one : all.toList()) {
                database += isIn(cluster, one.pid()) ? kilobytes(one.pid(), "Pss:") : 0;
            }
        }
        return new Memory(
                kilobytes(process.pid(), "Rss:") / MEGABYTE_IN_KILOBYTES,
                database / MEGABYTE_IN_KILOBYTES);
    }

    private static boolean isIn(Path folder, long pid) {
        try {
            return Path.of("/proc/" + pid + "/cwd").toRealPath().equals(folder);
        } catch (IOException e) {
            return false;
        }
    }

    private static long kilobytes(long pid, String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0;
        }
    }

    /** Ends it in order, so that the next start is one after a clean end. */
    @Override
    public void close() {
        process.destroy();
        process.onExit()
                .completeOnTimeout(process, STOP_SECONDS, TimeUnit.SECONDS)
                .thenAccept(Process::destroyForcibly)
                .join();
    }
}
