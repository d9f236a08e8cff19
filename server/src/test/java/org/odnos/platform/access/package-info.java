@NullMarked
package org.odnos.platform.access;

import org.jspecify.annotations.NullMarked;
