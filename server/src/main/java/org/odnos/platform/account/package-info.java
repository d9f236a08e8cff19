/** Who may sign in, and to which workspace. */
@NamedInterface("account")
@NullMarked
package org.odnos.platform.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
