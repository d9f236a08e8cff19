/** Exchange rates: what other currencies are worth in the company's. */
@NamedInterface("rate")
@NullMarked
package org.odnos.records.rate;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
