@NullMarked
package org.odnos.platform.account;

import org.jspecify.annotations.NullMarked;
