/** May call nobody, and does. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.odnos.rules.planted.modules.lower;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
