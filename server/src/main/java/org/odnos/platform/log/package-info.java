/** What the log says of faults. */
@NullMarked
package org.odnos.platform.log;

import org.jspecify.annotations.NullMarked;
