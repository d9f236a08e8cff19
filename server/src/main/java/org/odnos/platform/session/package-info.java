/** Signed-in browsers and API tokens. */
@NamedInterface("session")
@NullMarked
package org.odnos.platform.session;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
