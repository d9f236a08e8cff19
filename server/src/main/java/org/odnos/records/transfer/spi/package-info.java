/** What other modules add to imports. */
@NamedInterface("transfer")
@NullMarked
package org.odnos.records.transfer.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
