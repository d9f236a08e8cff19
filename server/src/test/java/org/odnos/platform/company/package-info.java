@NullMarked
package org.odnos.platform.company;

import org.jspecify.annotations.NullMarked;
