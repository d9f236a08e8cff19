/** Deals on their way through a pipeline. */
@NullMarked
package org.odnos.sales.deal;

import org.jspecify.annotations.NullMarked;
