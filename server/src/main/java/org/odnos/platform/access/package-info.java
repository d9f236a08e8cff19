/** Who is asking, and what that person may see and do. */
@NamedInterface("access")
@NullMarked
package org.odnos.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
