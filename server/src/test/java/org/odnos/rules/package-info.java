/** The house rules as tests. Each is also shown to fail, on something planted. */
@NullMarked
package org.odnos.rules;

import org.jspecify.annotations.NullMarked;
