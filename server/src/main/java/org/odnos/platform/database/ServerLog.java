package org.odnos.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What the server said since this object was made. */
final class ServerLog {

    private final Path file;
    private final int start;

    ServerLog(Path file) throws IOException {
        this.file = file;
        this.start = Files.exists(file) ? Math.toIntExact(Files.size(file)) : 0;
    }

    /** The lines that say why it failed, or else the last one. */
    String lastWords() throws IOException {
        byte[] all = Files.readAllBytes(file);
        String words = new String(all, start, all.length - start, StandardCharsets.UTF_8);
        List<String> lines =
                words.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<String> faults =
                lines.stream()
                        .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                        .toList();
        if (!faults.isEmpty()) {
            return String.join(" ", faults);
        }
        return lines.isEmpty() ? "it said nothing" : lines.getLast();
    }
}
