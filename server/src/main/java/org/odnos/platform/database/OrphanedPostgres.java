package org.odnos.platform.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * A server left behind by a program that was killed. We hold the folder's lock, so whoever still
 * works in the cluster is an orphan. {@code pg_ctl status} is not asked: it believes a process id
 * that may long belong to somebody else.
 */
final class OrphanedPostgres {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Path cluster;

    OrphanedPostgres(Path cluster) {
        this.cluster = cluster;
    }

    interface Stop {
        int stop() throws IOException;
    }

    /** Ends it, waits until its last process is gone, and removes what it left in the way. */
    void end(Stop stop) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        if (worksHere(
                Path.of(
                        "/proc",
                        Files.readString(pidFile).lines().findFirst().orElse("0").strip()))) {
            stop.stop();
        }
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (somebodyWorksHere()) {
            if (System.nanoTime() > deadline) {
                throw StartFault.databaseRefused(
                        "processes of an earlier start still work in " + cluster);
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
        Files.deleteIfExists(pidFile);
    }

    private boolean somebodyWorksHere() throws IOException {
        try (DirectoryStream<Path> processes =
                Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path process : processes) {
                if (worksHere(process)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean worksHere(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(cluster);
        } catch (IOException _) {
            // Ended meanwhile, or another user's: not ours.
            return false;
        }
    }
}
