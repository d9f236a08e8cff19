package org.odnos.platform.file;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read from its beginning as often as needed, and never is in memory whole. */
@FunctionalInterface
public interface FileBytes {

    InputStream open() throws IOException;
}
