/** May call nobody, and is called where it must not be. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.odnos.rules.planted.modules.upper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
