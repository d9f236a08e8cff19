/** Import and export. */
@NamedInterface("transfer")
@NullMarked
package org.odnos.records.transfer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
