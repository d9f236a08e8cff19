package org.odnos.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real PostgreSQL with its data in a folder, started and stopped by us. It listens on loopback
 * only, asks for a generated password, and is as durable as PostgreSQL can be.
 */
public final class EmbeddedPostgres implements Database {

    private static final String USER = "odnos";

    private final DataFolder data;
    private final PostgresBinaries binaries;
    private final PostgresUser user;
    private final int port;

    private EmbeddedPostgres(DataFolder data, PostgresBinaries binaries) throws IOException {
        this.data = data;
        this.binaries = binaries;
        this.user = PostgresUser.chosenFor(data);
        this.port = freePort();
    }

    /**
     * A running server on this folder; at the first start the folder is made. Refusals are {@link
     * StartFault}s.
     */
    public static EmbeddedPostgres start(Path folder) throws IOException {
        return start(folder, folder.resolve("bin"));
    }

    /** The same, with the programs unpacked elsewhere, so that many data folders can share them. */
    public static EmbeddedPostgres start(Path folder, Path programs) throws IOException {
        DataFolder data = DataFolder.open(folder);
        try {
            EmbeddedPostgres postgres =
                    new EmbeddedPostgres(
                            data,
                            PostgresBinaries.in(Files.createDirectories(programs).toRealPath()));
            postgres.run();
            return postgres;
        } catch (IOException | RuntimeException e) {
            data.close();
            throw e;
        }
    }

    /** Says that a program already works on the folder; nothing is made. */
    public static void refuseRunning(Path folder) throws IOException {
        DataFolder.refuseRunning(folder);
    }

    /**
     * Makes the folder if there is none, or says why it cannot be used, before anything else is
     * done.
     */
    public static void refuseUnusable(Path folder) throws IOException {
        DataFolder.open(folder).close();
    }

    @Override
    public DatabaseAccess access() throws IOException {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", USER, data.password());
    }

    /** Waits until the server has written everything and ended; then the folder is free again. */
    @Override
    public void close() throws IOException {
        pgCtl("-m", "fast", "-w", "-t", "60", "stop");
        data.close();
    }

    /** Lets the folder go and the server live, as the end of a killed program does. */
    void abandon() throws IOException {
        data.close();
    }

    private void run() throws IOException {
        String password = data.password();
        ServerLog.rotate(data.log());
        if (data.isNew()) {
            initialise(password);
        }
        new OrphanedPostgres(data.cluster())
                .end(() -> pgCtl("-m", "fast", "-w", "-t", "60", "stop"));
        ServerLog log = new ServerLog(data.log());
        int code =
                pgCtl(
                        "-l",
                        data.log().toString(),
                        "-w",
                        "-t",
                        "60",
                        "-o",
                        PostgresSettings.commandLine(port),
                        "start");
        if (code != 0) {
            throw fault(log);
        }
    }

    /** Made beside its place and renamed, so that a half-made cluster is never taken for one. */
    private void initialise(String password) throws IOException {
        Path half = data.home().resolve("postgres.new");
        Folders.delete(half);
        Files.createDirectory(half);
        Path secret = Files.createTempFile("odnos", ".password");
        Files.writeString(secret, password);
        user.own(half);
        user.own(secret);
        ServerLog log = new ServerLog(data.log());
        int code =
                postgres(
                        "initdb",
                        "-D",
                        half.toString(),
                        "-U",
                        USER,
                        "--pwfile=" + secret,
                        "--auth=scram-sha-256",
                        "-E",
                        "UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--locale=C",
                        "--data-checksums");
        Files.delete(secret);
        if (code != 0) {
            Folders.delete(half);
            throw fault(log);
        }
        Files.move(half, data.cluster());
    }

    private StartFault fault(ServerLog log) throws IOException {
        String words = log.lastWords();
        return words.contains("No space left on device")
                ? StartFault.diskFull(data.home(), DataFolder.FIRST_START_MEGABYTES)
                : StartFault.databaseRefused(words);
    }

    private int pgCtl(String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of("-D", data.cluster().toString()));
        all.addAll(List.of(args));
        return postgres("pg_ctl", all.toArray(String[]::new));
    }

    private int postgres(String program, String... args) throws IOException {
        if (!Files.exists(data.log())) {
            Files.createFile(data.log());
            user.own(data.log());
        }
        List<String> command = new ArrayList<>(user.prefix());
        command.add(binaries.program(program));
        command.addAll(List.of(args));
        return Commands.run(command, data.log());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
