@NullMarked
package org.odnos.platform.session;

import org.jspecify.annotations.NullMarked;
