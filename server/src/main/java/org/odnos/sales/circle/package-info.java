/** The decision circle of a deal: who decides, who helps, who stands in the way. */
@NullMarked
package org.odnos.sales.circle;

import org.jspecify.annotations.NullMarked;
