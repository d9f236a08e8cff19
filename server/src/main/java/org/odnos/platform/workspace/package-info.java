/** Companies side by side: a schema and a database role each. */
@NamedInterface("workspace")
@NullMarked
package org.odnos.platform.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
