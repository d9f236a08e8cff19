/** Groups of companies: who belongs to whom, and what all of them together are worth to us. */
@NullMarked
package org.odnos.sales.group;

import org.jspecify.annotations.NullMarked;
