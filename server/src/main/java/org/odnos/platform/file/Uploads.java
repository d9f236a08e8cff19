package org.odnos.platform.file;

import org.jspecify.annotations.Nullable;
import org.odnos.kernel.Ids;
import org.odnos.kernel.Invalid;
import org.odnos.kernel.RuleViolation;
import org.odnos.kernel.TooLarge;
import org.odnos.platform.access.CurrentCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Takes files in. They hang nowhere until a record is saved with them, and are swept if none is.
 */
@Service
class Uploads {

    static final long MAX_BYTES = 50L << 20;

    /** Of one person, so that nobody fills the disk. */
    static final long MAX_LOOSE_BYTES = 500L << 20;

    static final int MAX_LOOSE_FILES = 1_000;

    private final FileStore store;
    private final KeptFiles bytes;
    private final FileTypes types;
    private final Clock clock;

    Uploads(FileStore store, KeptFiles bytes, FileTypes types, Clock clock) {
        this.store = store;
        this.bytes = bytes;
        this.types = types;
        this.clock = clock;
    }

    /**
     * What was sent.
     *
     * @param size in bytes, as far as it is known before they are read
     */
    record Sent(@Nullable String name, long size, FileBytes bytes) {}

    /** All of it or nothing: what is cut off is not kept. */
    @Transactional(rollbackFor = IOException.class)
    UploadedFile receive(Sent sent) throws IOException {
        requireSize(sent.size());
        String name = FileNames.clean(sent.name());
        UUID person = CurrentCaller.get().userId();
        FileStore.Loose loose = store.looseOf(person);
        if (loose.files() >= MAX_LOOSE_FILES || loose.bytes() + sent.size() > MAX_LOOSE_BYTES) {
            throw new RuleViolation("file.too-many-loose", MAX_LOOSE_BYTES >> 20);
        }
        UUID id = Ids.next();
        MessageDigest digest = sha256();
        bytes.save(id, () -> read(sent, digest));
        String type = types.of(sent.bytes(), name);
        UploadedFile file = new UploadedFile(id, name, type, sent.size(), person, null);
        store.insert(file, digest.digest(), now());
        return file;
    }

    static void requireSize(long size) {
        if (size == 0) {
            throw Invalid.of("/file", "file.empty");
        }
        if (size > MAX_BYTES) {
            throw new TooLarge("file.too-large", MAX_BYTES >> 20);
        }
    }

    private static InputStream read(Sent sent, MessageDigest digest) throws IOException {
        return new DigestInputStream(sent.bytes().open(), digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
