/** The same POST sent twice does its work once. */
@NullMarked
package org.odnos.platform.idempotency;

import org.jspecify.annotations.NullMarked;
