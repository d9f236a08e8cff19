/** Files that people send and get: how they come in, what they are, and their bytes in pieces. */
@NamedInterface("file")
@NullMarked
package org.odnos.platform.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
