/** What was deleted: one list of it all, and the end of it after a set time. */
@NamedInterface("trash")
@NullMarked
package org.odnos.records.trash;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
