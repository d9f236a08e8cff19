package org.odnos.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the operating system says of files: another one for whoever tries a full or a foreign one.
 */
class Disk {

    boolean mayWrite(Path path) {
        return Files.isWritable(path);
    }

    /** In bytes. */
    long free(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }
}
