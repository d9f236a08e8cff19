/** What other modules tell of the fields that they use. */
@NamedInterface("field")
@NullMarked
package org.odnos.records.field.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
