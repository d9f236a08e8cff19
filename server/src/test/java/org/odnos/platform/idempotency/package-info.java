@NullMarked
package org.odnos.platform.idempotency;

import org.jspecify.annotations.NullMarked;
