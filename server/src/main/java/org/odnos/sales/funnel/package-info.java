/** The funnel: how far deals get, where they are lost, why, and how long it takes. */
@NullMarked
package org.odnos.sales.funnel;

import org.jspecify.annotations.NullMarked;
