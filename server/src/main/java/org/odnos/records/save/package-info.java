/** The one write path. */
@NamedInterface("save")
@NullMarked
package org.odnos.records.save;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
