/** What changed, when, by whom and from where. */
@NamedInterface("change")
@NullMarked
package org.odnos.records.change;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
