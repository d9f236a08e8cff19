/** The program's words in six languages. */
@NamedInterface("text")
@NullMarked
package org.odnos.platform.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
