/** Changes told to open screens. */
@NamedInterface("live")
@NullMarked
package org.odnos.platform.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
