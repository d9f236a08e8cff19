@NullMarked
package org.odnos.platform.text;

import org.jspecify.annotations.NullMarked;
