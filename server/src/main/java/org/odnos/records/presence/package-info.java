/** Who looks at a record just now, and at which of its fields he works. */
@NullMarked
package org.odnos.records.presence;

import org.jspecify.annotations.NullMarked;
