package org.odnos.platform.database;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The folder that holds everything a company entered, locked for the life of this process. The lock
 * is the operating system's: it vanishes with the process, however that ended, so it is never
 * stale.
 */
final class DataFolder implements AutoCloseable {

    /** Raised when the folder's contents can no longer be read by the program before. */
    static final int FORMAT = 1;

    private static final String LOCK = "server.lock";

    static final long FIRST_START_MEGABYTES = 250;
    private static final long LATER_START_MEGABYTES = 50;
    private static final long MEGABYTE = 1024 * 1024;

    private final Path home;
    private final Disk disk;
    private final FileChannel lock;

    private DataFolder(Path home, Disk disk, FileChannel lock) {
        this.home = home;
        this.disk = disk;
        this.lock = lock;
    }

    /**
     * Takes the folder for this process, creating it at the first start; every refusal is a {@link
     * StartFault}.
     */
    static DataFolder open(Path folder) throws IOException {
        return open(folder, new Disk());
    }

    static DataFolder open(Path folder, Disk disk) throws IOException {
        create(folder.toAbsolutePath().normalize(), disk);
        // The kernel names working directories without links, and orphans are found by those.
        Path home = folder.toRealPath();
        refuseNewerData(home);
        FileChannel lock = lock(home, disk);
        DataFolder data = new DataFolder(home, disk, lock);
        try {
            data.refuseFullDisk();
            data.markFormat();
            return data;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    static void refuseRunning(Path folder) throws IOException {
        Disk disk = new Disk();
        if (disk.mayWrite(folder.resolve(LOCK))) {
            lock(folder.toRealPath(), disk).close();
        }
    }

    private static void create(Path home, Disk disk) throws IOException {
        Path existing = home;
        while (!Files.exists(existing)) {
            existing = existing.getParent() == null ? existing.getRoot() : existing.getParent();
        }
        String user = System.getProperty("user.name", "?");
        if (!Files.isDirectory(existing)
                || !disk.mayWrite(existing)
                || !Files.isExecutable(existing)) {
            throw StartFault.notWritable(existing, user);
        }
        Files.createDirectories(home);
    }

    private static void refuseNewerData(Path home) throws IOException {
        Path marker = marker(home);
        if (Files.exists(marker) && readFormat(home, marker) > FORMAT) {
            throw StartFault.newerData(home.toString());
        }
    }

    private static int readFormat(Path home, Path marker) throws IOException {
        try {
            return Integer.parseInt(Files.readString(marker).strip());
        } catch (NumberFormatException _) {
            throw StartFault.brokenData(home, "the file format is not a number");
        }
    }

    private static FileChannel lock(Path home, Disk disk) throws IOException {
        Path file = home.resolve(LOCK);
        if (Files.exists(file) && !disk.mayWrite(file)) {
            throw StartFault.foreignOwner(home, Files.getOwner(file).getName());
        }
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw StartFault.alreadyRunning(home);
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private void refuseFullDisk() throws IOException {
        long needed = isNew() ? FIRST_START_MEGABYTES : LATER_START_MEGABYTES;
        if (disk.free(home) < needed * MEGABYTE) {
            throw StartFault.diskFull(home, needed);
        }
    }

    boolean isNew() {
        return !Files.exists(cluster());
    }

    Path home() {
        return home;
    }

    Path cluster() {
        return home.resolve("postgres");
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    Path passwordFile() {
        return home.resolve("postgres.password");
    }

    /** By renaming, so that a program that is killed leaves no half of it. */
    private void markFormat() throws IOException {
        Path marker = marker(home);
        if (!Files.exists(marker)) {
            Path half = home.resolve("format.new");
            Files.writeString(half, FORMAT + "\n");
            Files.move(half, marker, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Path marker(Path home) {
        return home.resolve("format");
    }

    /** The database's password: made at the first start, readable by the owner alone. */
    String password() throws IOException {
        Path file = passwordFile();
        if (!Files.exists(file)) {
            if (!isNew()) {
                throw StartFault.brokenData(home, "postgres.password is missing");
            }
            byte[] secret = new byte[32];
            new SecureRandom().nextBytes(secret);
            Files.createFile(
                    file,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, HexFormat.of().formatHex(secret));
        }
        return Files.readString(file).strip();
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
