/** Lists: one filter tree, sorting, pages, sums. */
@NamedInterface("query")
@NullMarked
package org.odnos.records.query;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
