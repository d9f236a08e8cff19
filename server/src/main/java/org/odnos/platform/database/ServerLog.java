package org.odnos.platform.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What the server said since this object was made. */
final class ServerLog {

    static final long LARGE = 10L << 20;
    private static final int LAST_WORDS = 64 << 10;

    private final Path file;
    private final long start;

    ServerLog(Path file) throws IOException {
        this.file = file;
        this.start = Files.exists(file) ? Files.size(file) : 0;
    }

    /** At a start a large one is put aside, in the place of the one before. */
    static void rotate(Path file) throws IOException {
        if (Files.exists(file) && Files.size(file) > LARGE) {
            Path aside = file.resolveSibling(file.getFileName() + ".old");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** The lines that say why it failed, or else the last one. */
    String lastWords() throws IOException {
        List<String> lines =
                words().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> faults =
                lines.stream()
                        .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                        .toList();
        if (!faults.isEmpty()) {
            return String.join(" ", faults);
        }
        return lines.isEmpty() ? "it said nothing" : lines.getLast();
    }

    private String words() throws IOException {
        try (FileChannel channel = FileChannel.open(file);
                InputStream words = Channels.newInputStream(channel)) {
            channel.position(Math.max(start, channel.size() - LAST_WORDS));
            return new String(words.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
