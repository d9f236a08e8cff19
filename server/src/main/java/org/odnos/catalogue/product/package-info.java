/** Products: what deals are about. */
@NullMarked
package org.odnos.catalogue.product;

import org.jspecify.annotations.NullMarked;
