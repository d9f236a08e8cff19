/** Work that goes on after the answer, and survives a restart. */
@NamedInterface("job")
@NullMarked
package org.odnos.platform.job;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
