package org.odnos.records.transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Real files that are not part of the repository; a folder {@code shared/data} beside or above it.
 */
final class SharedData {

    private SharedData() {}

    static Optional<Path> folder(String name) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/data").resolve(name);
            if (Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}
