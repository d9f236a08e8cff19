/** Two modules, of which the lower one calls up. */
@NullMarked
package org.odnos.rules.planted.modules;

import org.jspecify.annotations.NullMarked;
