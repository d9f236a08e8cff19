package org.odnos.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The server as a company runs it; only its programs are shared with the other tests. */
class EmbeddedPostgresTests {

    private static final Path PROGRAMS = Path.of("target", "test-pg", "bin");

    @TempDir static Path once;
    @TempDir Path parent;

    private Path home = PROGRAMS;

    @BeforeEach
    void a_folder_that_is_not_there_yet() {
        home = parent.resolve("data");
    }

    @AfterEach
    void nothing_is_left_running() throws IOException {
        if (Files.exists(home.resolve("postgres").resolve("postmaster.pid"))) {
            start().close();
        }
    }

    /** The data of a company that has stopped its program; made once, for it takes a while. */
    private void a_stopped_company() throws IOException {
        if (!Files.exists(stopped())) {
            EmbeddedPostgres.start(stopped(), PROGRAMS).close();
        }
        FileSystemUtils.copyRecursively(stopped(), home);
        for (String path : List.of("postgres", "postgres.password")) {
            Files.setPosixFilePermissions(
                    home.resolve(path), Files.getPosixFilePermissions(stopped().resolve(path)));
        }
    }

    @Test
    void it_is_as_durable_as_postgresql_can_be() throws IOException {
        a_stopped_company();
        try (EmbeddedPostgres postgres = start()) {
            for (String setting :
                    new String[] {
                        "fsync", "synchronous_commit", "full_page_writes", "data_checksums"
                    }) {
                assertThat(show(postgres, setting)).as(setting).isEqualTo("on");
            }
        }
    }

    @Test
    void it_listens_on_loopback_only_and_asks_for_its_password() throws IOException {
        try (EmbeddedPostgres postgres = start()) {
            assertThat(show(postgres, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(show(postgres, "unix_socket_directories")).isEmpty();
            assertThat(permissions("postgres.password")).isEqualTo("rw-------");
            DatabaseAccess access = postgres.access();
            assertThatThrownBy(
                            () ->
                                    jdbc(new DatabaseAccess(access.url(), access.user(), "guess"))
                                            .sql("select 1")
                                            .query(Integer.class)
                                            .single())
                    .hasStackTraceContaining("password authentication failed");
        }
    }

    @Test
    void what_was_entered_is_there_after_a_stop_and_a_kill() throws IOException {
        a_stopped_company();
        try (EmbeddedPostgres postgres = start()) {
            jdbc(postgres.access()).sql("create table entered as select 'kept' as word").update();
        }
        EmbeddedPostgres crashed = start();
        kill();
        crashed.close();
        try (EmbeddedPostgres postgres = start()) {
            assertThat(word(postgres)).isEqualTo("kept");
        }
    }

    @Test
    void a_server_left_by_a_killed_program_is_ended_first() throws IOException {
        a_stopped_company();
        EmbeddedPostgres orphan = start();
        long before = pid();
        orphan.abandon();

        try (EmbeddedPostgres _ = start()) {
            assertThat(pid()).isNotEqualTo(before);
            assertThatThrownBy(() -> show(orphan, "fsync")).hasStackTraceContaining("refused");
        }
    }

    @Test
    void a_process_id_that_belongs_to_somebody_else_by_now_is_not_believed() throws IOException {
        a_stopped_company();
        Files.writeString(
                home.resolve("postgres").resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n");

        try (EmbeddedPostgres postgres = start()) {
            assertThat(show(postgres, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void a_half_made_cluster_is_made_anew() throws IOException {
        Files.createDirectories(home.resolve("postgres.new").resolve("base"));

        try (EmbeddedPostgres postgres = start()) {
            assertThat(show(postgres, "fsync")).isEqualTo("on");
        }
    }

    @Test
    void a_second_start_on_the_same_data_is_refused() throws IOException {
        a_stopped_company();
        try (EmbeddedPostgres _ = start()) {
            assertThatThrownBy(this::start)
                    .isInstanceOf(StartFault.class)
                    .hasMessageContaining("already running on " + home);
        }
    }

    @Test
    void data_of_a_newer_version_is_left_alone() throws IOException {
        Files.createDirectories(home);
        Files.writeString(home.resolve("format"), "99\n");

        assertThatThrownBy(this::start)
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("newer Odnos");
        assertThat(Files.readString(home.resolve("format"))).isEqualTo("99\n");
    }

    @Test
    void a_cluster_without_its_password_is_called_incomplete() throws IOException {
        Files.createDirectories(home.resolve("postgres"));

        assertThatThrownBy(this::start)
                .isInstanceOf(StartFault.class)
                .hasMessageContaining("postgres.password is missing");
        Files.delete(home.resolve("postgres"));
    }

    @Test
    void a_log_of_gigabytes_is_put_aside_and_a_format_once_written_stays() throws IOException {
        a_stopped_company();
        Path format = home.resolve("format");
        FileTime written = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));
        Files.setLastModifiedTime(format, written);
        try (FileChannel log =
                FileChannel.open(home.resolve("postgres.log"), StandardOpenOption.WRITE)) {
            // A hole: nothing of it is on the disk.
            log.write(ByteBuffer.wrap(new byte[] {'\n'}), 3L << 30);
        }

        start().close();

        assertThat(Files.size(home.resolve("postgres.log"))).isLessThan(ServerLog.LARGE);
        assertThat(Files.size(home.resolve("postgres.log.old"))).isGreaterThan(3L << 30);
        assertThat(Files.getLastModifiedTime(format)).isEqualTo(written);
    }

    @Test
    void of_a_log_of_gigabytes_only_the_new_words_are_read() throws IOException {
        Path file = parent.resolve("long.log");
        Files.writeString(file, "FATAL: long ago\n");
        try (FileChannel log = FileChannel.open(file, StandardOpenOption.WRITE)) {
            log.write(ByteBuffer.wrap(new byte[] {'\n'}), 3L << 30);
        }
        ServerLog log = new ServerLog(file);

        Files.writeString(file, "FATAL: just now\n", StandardOpenOption.APPEND);

        assertThat(log.lastWords()).isEqualTo("FATAL: just now");
    }

    @Test
    void memory_follows_the_machine_within_bounds() {
        assertThat(PostgresSettings.memory(8192))
                .isEqualTo(
                        Map.of(
                                "shared_buffers", "1024MB",
                                "effective_cache_size", "4096MB",
                                "work_mem", "16MB",
                                "maintenance_work_mem", "256MB"));
        assertThat(PostgresSettings.memory(256)).containsEntry("shared_buffers", "64MB");
    }

    private static Path stopped() {
        return once.resolve("data");
    }

    private EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.start(home, PROGRAMS);
    }

    private long pid() throws IOException {
        return Long.parseLong(
                Files.readAllLines(home.resolve("postgres").resolve("postmaster.pid")).getFirst());
    }

    private void kill() throws IOException {
        ProcessHandle.of(pid()).orElseThrow().destroyForcibly();
    }

    private String permissions(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve(file)));
    }

    private static String show(EmbeddedPostgres postgres, String setting) throws IOException {
        return jdbc(postgres.access())
                .sql("show " + setting)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private static String word(EmbeddedPostgres postgres) throws IOException {
        return jdbc(postgres.access())
                .sql("select word from entered")
                .query((row, _) -> row.getString(1))
                .single();
    }

    private static JdbcClient jdbc(DatabaseAccess access) {
        return JdbcClient.create(
                new DriverManagerDataSource(access.url(), access.user(), access.password()));
    }
}
