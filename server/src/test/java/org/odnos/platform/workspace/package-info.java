@NullMarked
package org.odnos.platform.workspace;

import org.jspecify.annotations.NullMarked;
