/** Classes that break the house rules, so that the rules can be seen to work. */
@NullMarked
package org.odnos.rules.planted;

import org.jspecify.annotations.NullMarked;
