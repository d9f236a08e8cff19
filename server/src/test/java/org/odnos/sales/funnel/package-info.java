@NullMarked
package org.odnos.sales.funnel;

import org.jspecify.annotations.NullMarked;
