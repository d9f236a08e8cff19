@NullMarked
package org.odnos.sales.deal;

import org.jspecify.annotations.NullMarked;
