package org.odnos;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.odnos.platform.database.DatabaseAccess;
import org.odnos.platform.database.EmbeddedPostgres;
import org.odnos.platform.workspace.WorkspaceTemplate;
import org.odnos.platform.workspace.Workspaces;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;

import javax.sql.DataSource;

/** The one real PostgreSQL of this test JVM, started when the first test asks for it. */
public final class TestDatabase {

    private static final Path HOME = Path.of("target", "test-pg");
    private static final TestDatabase INSTANCE = start();

    private final DatabaseAccess access;
    private final DataSource dataSource;
    private final Workspaces workspaces;
    private final WorkspaceTemplate template;

    private TestDatabase(DatabaseAccess access) {
        this.access = access;
        this.dataSource = pool(access);
        this.workspaces = Workspaces.on(dataSource, access);
        this.workspaces.migrate();
        this.template = new WorkspaceTemplate(workspaces, dataSource);
    }

    public static TestDatabase get() {
        return INSTANCE;
    }

    public DatabaseAccess access() {
        return access;
    }

    /** As one address with user and password, as an operator would write it. */
    public String url() {
        return access.url() + "&user=" + access.user() + "&password=" + access.password();
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public Workspaces workspaces() {
        return workspaces;
    }

    public WorkspaceTemplate template() {
        return template;
    }

    private static TestDatabase start() {
        try {
            Path mine = HOME.resolve("jvm-" + ProcessHandle.current().pid());
            EmbeddedPostgres postgres = startAlone(mine);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(mine)));
            return new TestDatabase(withoutWaitingForTheDisk(postgres.access()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Test JVMs run beside each other, and the first one unpacks the server for all. */
    private static EmbeddedPostgres startAlone(Path folder) throws IOException {
        Files.createDirectories(HOME);
        try (FileChannel channel =
                        FileChannel.open(
                                HOME.resolve("start.lock"),
                                StandardOpenOption.CREATE,
                                StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            removeLeftovers();
            return EmbeddedPostgres.start(folder, HOME.resolve("bin"));
        }
    }

    /** Tests may lose data in a power cut; otherwise the server is set as a company's. */
    private static DatabaseAccess withoutWaitingForTheDisk(DatabaseAccess access) {
        String url =
                access.url() + "?options=-c%20synchronous_commit=off&logServerErrorDetail=true";
        return new DatabaseAccess(url, access.user(), access.password());
    }

    private static DataSource pool(DatabaseAccess access) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(access.url());
        config.setUsername(access.user());
        config.setPassword(access.password());
        config.setMaximumPoolSize(8);
        return new HikariDataSource(config);
    }

    /** Of test JVMs that were killed. */
    private static void removeLeftovers() throws IOException {
        List<Path> folders;
        try (Stream<Path> all = Files.list(HOME)) {
            folders =
                    all.filter(folder -> folder.getFileName().toString().startsWith("jvm-"))
                            .toList();
        }
        for (Path folder : folders) {
            long pid = Long.parseLong(folder.getFileName().toString().substring("jvm-".length()));
            if (ProcessHandle.of(pid).isEmpty()) {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    /** At once: what it would write back before is thrown away, while others go on. */
    private static void stop(Path folder) {
        try {
            String pid = Files.readAllLines(folder.resolve("postgres/postmaster.pid")).getFirst();
            new ProcessBuilder("sh", "-c", "kill -QUIT " + pid).inheritIO().start().onExit().join();
            ProcessHandle.of(Long.parseLong(pid)).ifPresent(server -> server.onExit().join());
            new ProcessBuilder("nice", "rm", "-rf", folder.toString()).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
