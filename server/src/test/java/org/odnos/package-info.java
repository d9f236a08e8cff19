@NullMarked
package org.odnos;

import org.jspecify.annotations.NullMarked;
