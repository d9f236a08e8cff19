@NullMarked
package org.odnos.platform.live;

import org.jspecify.annotations.NullMarked;
