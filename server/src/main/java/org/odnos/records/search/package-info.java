/** Finding records by words. */
@NamedInterface("search")
@NullMarked
package org.odnos.records.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
