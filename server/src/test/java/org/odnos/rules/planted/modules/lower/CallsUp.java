package org.odnos.rules.planted.modules.lower;

import org.odnos.rules.planted.modules.upper.Offered;

/** An edge that nobody declared. */
record CallsUp(Offered offered) {}
